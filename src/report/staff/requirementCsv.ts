import { stringify } from 'csv-stringify/sync';
import { type FoundRequirement, requirementTable } from './requirementTable.ts';

/**
 * The requirement as CSV: a row an interval, for each agent group a column of scheduled agents under its own name, as the staff of a scenario takes
 * it (`staff: {file: requirement.csv, column: tellers}`) and `readRequirement` reads it, then of a staffing what the formulas ask for. Text that
 * a spreadsheet would take for a formula is made harmless.
 */
export function requirementCsv(found: FoundRequirement): string {
  const { headers, rows } = requirementTable(found);
  return stringify([headers, ...rows], { escape_formulas: true });
}
