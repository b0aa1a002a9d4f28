import type { Given, Staffing } from '../../experiment/staff/staffing.ts';

/** A staffing as JSON: what the library returns, levels as plain lists. */
export function staffJson(staffing: Staffing | Given): string {
  const plain = (_: string, value: unknown) => (value instanceof Int32Array ? [...value] : value);
  return `${JSON.stringify(staffing, plain, 2)}\n`;
}
