import { GROUP_FIELDS } from '../tally.ts';
import { HOUR, MICROSECONDS } from '../time.ts';
import { amount, type Definition, share, type Terms } from './definition.ts';
import type { AgentTimeMeasure, GroupMeasure } from './estimates.ts';
import { compile } from './layout.ts';

/**
 * What is measured of a cell of agents in one replication: the tally's agent-microseconds, those scheduled, and what they
 * cost, in units of `MONEY`.
 */
export const AGENT_QUANTITIES = [
  ...GROUP_FIELDS,
  'scheduled',
  'busyCost',
  'idleCost',
  'shrinkageCost',
  'overtimeCost',
  'cost',
] as const;
export type AgentQuantity = (typeof AGENT_QUANTITIES)[number];

/** Money is counted per hour times microseconds: then a whole rate of pay keeps every sum a whole number. */
export const MONEY = HOUR * MICROSECONDS;

const hours = (...of: Terms<AgentQuantity>) => amount(of, HOUR * MICROSECONDS);
const money = (of: AgentQuantity) => amount([of], MONEY);

const GROUP_MEASURES: { readonly [Measure in GroupMeasure]: Definition<AgentQuantity> } = {
  scheduledHours: hours('scheduled'),
  availableHours: hours('available'),
  busyHours: hours('busy'),
  idleHours: hours('idle'),
  overtimeHours: hours('overtime'),
  // What is not idle of the available time is handling; overtime is no available time.
  occupancy: share(['available', '-idle'], ['available']),
  utilization: share(['busy'], ['scheduled', 'overtime', '-unpaidBreaks']),
  cost: money('cost'),
  idleCost: money('idleCost'),
  overtimeCost: money('overtimeCost'),
};

const AGENT_TIME_MEASURES: { readonly [Measure in AgentTimeMeasure]: Definition<AgentQuantity> } = {
  shrinkageHours: hours('scheduled', '-available', '-breaks', '-absence'),
  breakHours: hours('breaks'),
  unpaidBreakHours: hours('unpaidBreaks'),
  absenceHours: hours('absence'),
  outboundHours: hours('outbound'),
  paidHours: hours('scheduled', 'overtime', '-unpaidBreaks'),
};

const { layout, tables } = compile(AGENT_QUANTITIES, { group: GROUP_MEASURES, time: AGENT_TIME_MEASURES });

export const AGENT_LAYOUT = layout;
export const AGENT_TABLES = tables;
