import { stringify } from 'csv-stringify/sync';
import type { QueueFigures } from '../analytic/queueFigures.ts';
import type { ResultPool, Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type {
  ContactEstimates,
  ContactMeasure,
  GroupEstimates,
  GroupMeasure,
  MaybeEstimate,
} from '../statistics/estimates.ts';

type Cell = string | number | null;

/** Without it, spreadsheets take UTF-8 for the machine's old code page; plain ASCII needs none. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One line of the file: one contact type, or all contacts, in one interval. */
interface Row {
  readonly start: string;
  readonly kind: 'contact type' | 'total';
  readonly name: string;
  readonly contacts: ContactEstimates;
  /** All agents of the interval: they belong to no single type, so only the total has them. */
  readonly agents: GroupEstimates | null;
  /** The pool that takes these contacts, where it is one. */
  readonly pool: ResultPool | null;
}

interface Column {
  readonly header: string;
  readonly cell: (row: Row) => Cell;
}

const COLUMNS: readonly Column[] = [
  { header: 'interval_start', cell: ({ start }) => start },
  { header: 'row', cell: ({ kind }) => kind },
  { header: 'contact_type', cell: ({ name }) => name },
  contacts('arrived_contacts', 'arrived'),
  contacts('blocked_contacts', 'blocked'),
  contacts('offered_contacts', 'offered'),
  contacts('answered_contacts', 'answered'),
  contacts('answered_within_target_contacts', 'answeredWithin'),
  contacts('abandoned_contacts', 'abandoned'),
  contacts('disconnected_contacts', 'disconnected'),
  ...withBounds('service_level', 'serviceLevel'),
  ...withBounds('target_met_share', 'targetMet'),
  ...withBounds('abandonment_share', 'abandonment'),
  contacts('delay_probability', 'delayProbability'),
  ...withBounds('asa_seconds', 'asa'),
  contacts('mean_wait_seconds', 'meanWait'),
  contacts('wait_p50_seconds', 'p50'),
  contacts('wait_p80_seconds', 'p80'),
  contacts('wait_p90_seconds', 'p90'),
  contacts('wait_p95_seconds', 'p95'),
  contacts('wait_p99_seconds', 'p99'),
  contacts('longest_wait_seconds', 'maxWait'),
  contacts('handle_time_seconds', 'handleTime'),
  contacts('mean_queue_contacts', 'meanQueue'),
  agents('scheduled_agent_hours', 'scheduledHours'),
  agents('available_agent_hours', 'availableHours'),
  agents('busy_agent_hours', 'busyHours'),
  agents('idle_agent_hours', 'idleHours'),
  agents('overtime_agent_hours', 'overtimeHours'),
  agents('occupancy_share', 'occupancy'),
  agents('utilization_share', 'utilization'),
  agents('agent_cost_currency', 'cost'),
  agents('idle_cost_currency', 'idleCost'),
  { header: 'pool_load_erlangs', cell: ({ pool }) => rounded(pool?.load) },
  { header: 'pool_available_agents', cell: ({ pool }) => rounded(pool?.erlangC.agents) },
  { header: 'erlang_c_stable', cell: ({ pool }) => (pool === null ? null : pool.erlangC.stable ? 'yes' : 'no') },
  formula('erlang_c_service_level', 'erlangC', 'serviceLevel'),
  formula('erlang_c_asa_seconds', 'erlangC', 'asa'),
  formula('erlang_c_required_agents', 'erlangC', 'required'),
  formula('erlang_a_service_level', 'erlangA', 'serviceLevel'),
  formula('erlang_a_asa_seconds', 'erlangA', 'asa'),
  formula('erlang_a_abandonment_share', 'erlangA', 'abandonment'),
  formula('erlang_a_occupancy_share', 'erlangA', 'occupancy'),
  formula('erlang_a_required_agents', 'erlangA', 'required'),
  contacts('customers', 'customers'),
  contacts('contained_contacts', 'contained'),
  contacts('self_service_abandoned_contacts', 'selfServiceAbandoned'),
  contacts('retried_contacts', 'retried'),
  contacts('repeated_contacts', 'repeated'),
  contacts('transferred_contacts', 'transferred'),
  contacts('overflowed_contacts', 'overflowed'),
  contacts('callbacks_offered_contacts', 'callbacksOffered'),
  contacts('callbacks_accepted_contacts', 'callbacksAccepted'),
  contacts('callbacks_answered_contacts', 'callbacksAnswered'),
];

/**
 * The intervals as CSV, in long form for a pivot table: for each interval a line for each contact type and one for the
 * total. Units stand in the headers; shares are fractions; an empty cell is no number. Money is in the scenario's currency,
 * which the header names. Text that a spreadsheet would take for a formula is made harmless.
 */
export function csv(run: Run, scenario: Scenario): string {
  const headers = COLUMNS.map(({ header }) => header.replace(/currency$/, () => scenario.currency));
  const rows = rowsOf(run, scenario).map((row) => COLUMNS.map(({ cell }) => cell(row)));
  const text = stringify([headers, ...rows], { escape_formulas: true, record_delimiter: 'windows' });
  return /^[\t\r\n -~]*$/.test(text) ? text : BYTE_ORDER_MARK + text;
}

function rowsOf(run: Run, scenario: Scenario): readonly Row[] {
  return run.result.intervals.flatMap(({ start, pools }, interval): readonly Row[] => {
    const estimates = run.estimates.intervals[interval];
    if (estimates === undefined) return [];
    const types = scenario.contactTypes.flatMap(({ name }, type): readonly Row[] => {
      const measures = estimates.contactTypes[type];
      const pool = pools.find((each) => each.contactTypes.includes(name)) ?? null;
      return measures === undefined
        ? []
        : [{ start, kind: 'contact type', name, contacts: measures, agents: null, pool }];
    });
    const pool = pools.length === 1 ? (pools[0] ?? null) : null;
    return [
      ...types,
      { start, kind: 'total', name: 'total', contacts: estimates.total, agents: estimates.agents, pool },
    ];
  });
}

function contacts(header: string, measure: ContactMeasure): Column {
  return { header, cell: (row) => rounded(row.contacts[measure]?.mean) };
}

function withBounds(header: string, measure: ContactMeasure): readonly Column[] {
  const bound =
    (end: 'low' | 'high') =>
    ({ contacts: measures }: Row) =>
      rounded((measures[measure] as MaybeEstimate)?.[end]);
  return [
    contacts(header, measure),
    { header: `${header}_low`, cell: bound('low') },
    { header: `${header}_high`, cell: bound('high') },
  ];
}

function agents(header: string, measure: GroupMeasure): Column {
  return { header, cell: (row) => rounded(row.agents?.[measure]?.mean) };
}

function formula(header: string, name: 'erlangC' | 'erlangA', figure: Exclude<keyof QueueFigures, 'stable'>): Column {
  return { header, cell: ({ pool }) => rounded(pool?.[name][figure]) };
}

/** Six decimals: finer than any interval, and the same text everywhere. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(6));
}
