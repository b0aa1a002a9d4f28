import { stringify } from 'csv-stringify/sync';
import type { Staffing } from '../../experiment/staff/staffing.ts';

/**
 * The requirement as CSV: a row an interval, for each agent group a column of scheduled agents under its own name, as the staff of a scenario takes
 * it (`staff: {file: requirement.csv, column: tellers}`), then what the formulas ask for. Text that a spreadsheet would take for a
 * formula is made harmless.
 */
export function requirementCsv({ starts, agentGroups, plan, erlangA, erlangC }: Staffing): string {
  const headers = [
    'interval_start',
    ...agentGroups,
    ...agentGroups.map((name) => `erlang_a ${name}`),
    ...agentGroups.map((name) => `erlang_c ${name}`),
  ];
  const levels = [plan, erlangA, erlangC].flatMap(({ plan: { agents } }) => agents);
  const rows = starts.map((start, interval) => [
    start,
    ...levels.map((row) => row[row.length - starts.length + interval] ?? 0),
  ]);
  return stringify([headers, ...rows], { escape_formulas: true });
}
