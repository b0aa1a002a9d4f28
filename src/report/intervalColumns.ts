import { type Columns, columnsOf } from '../columns.ts';
import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { csvColumns, type Row } from './csvColumns.ts';

/** The intervals of a run as plain data, with the columns of `intervals.csv`: for each a row for each contact type and one for the total. */
export function intervalColumns(run: Run, scenario: Scenario): Columns {
  return columnsOf(intervalHeaders(scenario), intervalRows(run, scenario));
}

export function intervalHeaders({ currency }: Scenario): readonly string[] {
  return csvColumns.map(({ header }) => header.replace(/currency$/, () => currency));
}

/** In the order of the headers. */
export function intervalRows(run: Run, scenario: Scenario): readonly (readonly (string | number | null)[])[] {
  return rowsOf(run, scenario).map((row) => csvColumns.map(({ cell }) => cell(row)));
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
