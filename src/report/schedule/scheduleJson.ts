import type { Scheduled } from '../../experiment/schedule/scheduled.ts';
import { levelsJson } from '../levelsJson.ts';

/** A schedule, or that there is none, as JSON: what the library returns, levels as plain lists. */
export function scheduleJson(scheduled: Scheduled): string {
  return levelsJson(scheduled);
}
