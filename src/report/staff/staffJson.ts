import type { Given, Staffing } from '../../experiment/staff/staffing.ts';
import { levelsJson } from '../levelsJson.ts';

/** A staffing as JSON: what the library returns, levels as plain lists. */
export function staffJson(staffing: Staffing | Given): string {
  return levelsJson(staffing);
}
