import type { QueueFigures } from '../analytic/queueFigures.ts';
import type { IdleSplit, ResultPool } from '../experiment/result.ts';
import type {
  AgentTimeEstimates,
  AgentTimeMeasure,
  BacklogEstimates,
  BacklogMeasure,
  ContactEstimates,
  ContactMeasure,
  GroupEstimates,
  GroupMeasure,
  MaybeEstimate,
} from '../statistics/estimates.ts';

type Cell = string | number | null;

/** One line of the intervals as CSV: one contact type, or all contacts, in one interval. */
export interface Row {
  readonly start: string;
  readonly kind: 'contact type' | 'total';
  readonly name: string;
  readonly contacts: ContactEstimates;
  /** Of a deferrable contact type, at the end of the interval. */
  readonly backlog: BacklogEstimates | null;
  /** All agents of the interval: they belong to no single type, so only the total has them. */
  readonly agents: GroupEstimates | null;
  readonly agentTime: AgentTimeEstimates | null;
  readonly idle: IdleSplit['hours'] | null;
  /** The pool that takes these contacts, where it is one. */
  readonly pool: ResultPool | null;
}

export interface Column {
  readonly header: string;
  readonly cell: (row: Row) => Cell;
}

/** New columns come after all others, so that no place changes. Headers name the unit; `currency` stands for the scenario's. */
export const csvColumns: readonly Column[] = [
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
  contacts('dialed_contacts', 'dialed'),
  contacts('reached_contacts', 'reached'),
  contacts('nuisance_contacts', 'nuisance'),
  contacts('surveyed_contacts', 'surveyed'),
  contacts('satisfaction_share', 'satisfaction'),
  backlog('backlog_contacts', 'backlog'),
  backlog('oldest_waiting_seconds', 'oldest'),
  agents('overtime_cost_currency', 'overtimeCost'),
  agentTime('paid_agent_hours', 'paidHours'),
  agentTime('break_agent_hours', 'breakHours'),
  agentTime('unpaid_break_agent_hours', 'unpaidBreakHours'),
  agentTime('absence_agent_hours', 'absenceHours'),
  agentTime('shrinkage_agent_hours', 'shrinkageHours'),
  agentTime('outbound_agent_hours', 'outboundHours'),
  { header: 'idle_buffer_agent_hours', cell: ({ idle }) => rounded(idle?.buffer) },
  { header: 'idle_mismatch_agent_hours', cell: ({ idle }) => rounded(idle?.mismatch) },
];

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

function agentTime(header: string, measure: AgentTimeMeasure): Column {
  return { header, cell: (row) => rounded(row.agentTime?.[measure]?.mean) };
}

function backlog(header: string, measure: BacklogMeasure): Column {
  return { header, cell: (row) => rounded(row.backlog?.[measure]?.mean) };
}

function formula(header: string, name: 'erlangC' | 'erlangA', figure: Exclude<keyof QueueFigures, 'stable'>): Column {
  return { header, cell: ({ pool }) => rounded(pool?.[name][figure]) };
}

/** Six decimals: finer than any interval, and the same text everywhere. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(6));
}
