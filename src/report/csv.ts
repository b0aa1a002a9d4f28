import { stringify } from 'csv-stringify/sync';
import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { csvColumns, type Row } from './csvColumns.ts';

/** Without it, spreadsheets take UTF-8 for the machine's old code page; plain ASCII needs none. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The intervals as CSV, in long form for a pivot table: for each interval a line for each contact type and one for the
 * total. Units stand in the headers; shares are fractions; an empty cell is no number. Money is in the scenario's currency,
 * which the header names. Text that a spreadsheet would take for a formula is made harmless.
 */
export function csv(run: Run, scenario: Scenario): string {
  const headers = csvColumns.map(({ header }) => header.replace(/currency$/, () => scenario.currency));
  const rows = rowsOf(run, scenario).map((row) => csvColumns.map(({ cell }) => cell(row)));
  const text = stringify([headers, ...rows], { escape_formulas: true, record_delimiter: 'windows' });
  return /^[\t\r\n -~]*$/.test(text) ? text : BYTE_ORDER_MARK + text;
}

function rowsOf(run: Run, scenario: Scenario): readonly Row[] {
  return run.result.intervals.flatMap(({ start, pools }, interval): readonly Row[] => {
    const estimates = run.estimates.intervals[interval];
    if (estimates === undefined) return [];
    const types = scenario.contactTypes.flatMap(({ name, channel }, type): readonly Row[] => {
      const measures = estimates.contactTypes[type];
      if (measures === undefined) return [];
      const pool = pools.find((each) => each.contactTypes.includes(name)) ?? null;
      const isDeferrable = channel === 'email' || channel === 'task';
      const backlog = isDeferrable ? (estimates.backlogs[type] ?? null) : null;
      return [{ ...NO_AGENTS, start, kind: 'contact type', name, contacts: measures, backlog, pool }];
    });
    const total: Row = {
      start,
      kind: 'total',
      name: 'total',
      contacts: estimates.total,
      backlog: null,
      agents: estimates.agents,
      agentTime: estimates.agentTime.agents,
      idle: run.idle.intervals[interval] ?? null,
      pool: pools.length === 1 ? (pools[0] ?? null) : null,
    };
    return [...types, total];
  });
}

const NO_AGENTS = { agents: null, agentTime: null, idle: null };
