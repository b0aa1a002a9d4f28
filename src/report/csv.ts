import { stringify } from 'csv-stringify/sync';
import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { intervalHeaders, intervalRows } from './intervalColumns.ts';

/** Without it, spreadsheets take UTF-8 for the machine's old code page; plain ASCII needs none. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The intervals as CSV, in long form for a pivot table: for each interval a line for each contact type and one for the
 * total. Units stand in the headers; shares are fractions; an empty cell is no number. Money is in the scenario's currency,
 * which the header names. Text that a spreadsheet would take for a formula is made harmless.
 */
export function csv(run: Run, scenario: Scenario): string {
  const rows = [intervalHeaders(scenario), ...intervalRows(run, scenario)];
  const text = stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
  return /^[\t\r\n -~]*$/.test(text) ? text : BYTE_ORDER_MARK + text;
}
