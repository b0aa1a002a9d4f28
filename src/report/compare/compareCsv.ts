import { stringify } from 'csv-stringify/sync';
import type { Comparison } from '../../experiment/comparison.ts';
import { COMPARISON_HEADERS, comparisonRows } from './comparisonColumns.ts';

/** Without it, spreadsheets take UTF-8 for the machine's old code page; plain ASCII needs none. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A comparison as CSV, in long form for a pivot table: a line for each measure of each cell under each plan, with the difference to the
 * baseline. Shares are fractions, times seconds; an empty cell is no number. Text that a spreadsheet would take for a formula is made
 * harmless.
 */
export function compareCsv(comparison: Comparison): string {
  const rows = [COMPARISON_HEADERS, ...comparisonRows(comparison)];
  const text = stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
  return /^[\t\r\n -~]*$/.test(text) ? text : BYTE_ORDER_MARK + text;
}
