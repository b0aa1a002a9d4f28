import { GROUP_FIELDS } from '../tally.ts';
import { HOUR, MICROSECONDS } from '../time.ts';
import type { Definition, Terms } from './definition.ts';
import type { CostMeasure, GroupMeasure } from './estimates.ts';
import { compile } from './layout.ts';

/**
 * What is measured of a cell of agents in one replication: the tally's agent-microseconds, those scheduled, and what they
 * cost, in money per hour times microseconds: then a whole rate of pay keeps every entry a whole number.
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

const hours = (of: AgentQuantity): Definition<AgentQuantity> => ({
  kind: 'amount',
  of: [of],
  over: null,
  unit: HOUR * MICROSECONDS,
});
const share = (of: Terms<AgentQuantity>, over: Terms<AgentQuantity>): Definition<AgentQuantity> => ({
  kind: 'share',
  of,
  over,
  unit: 1,
});
const money = (...of: Terms<AgentQuantity>): Definition<AgentQuantity> => ({
  kind: 'amount',
  of,
  over: null,
  unit: HOUR * MICROSECONDS,
});

const GROUP_MEASURES: { readonly [Measure in GroupMeasure]: Definition<AgentQuantity> } = {
  scheduledHours: hours('scheduled'),
  availableHours: hours('available'),
  busyHours: hours('busy'),
  idleHours: hours('idle'),
  overtimeHours: hours('overtime'),
  // What is not idle of the available time is handling; overtime is no available time.
  occupancy: share(['available', '-idle'], ['available']),
  utilization: share(['busy'], ['scheduled', 'overtime']),
  cost: money('cost'),
  idleCost: money('idleCost'),
  overtimeCost: money('overtimeCost'),
};

const COST_MEASURES: { readonly [Measure in CostMeasure]: Definition<AgentQuantity> } = {
  // Revenue may exceed what it costs to earn.
  total: { ...money('cost'), kind: 'balance' },
  busy: money('busyCost'),
  idle: money('idleCost'),
  shrinkage: money('shrinkageCost'),
  overtime: money('overtimeCost'),
  lines: money(),
  selfService: money(),
  lostValue: money(),
  revenue: money(),
};

const { layout, tables } = compile(AGENT_QUANTITIES, { group: GROUP_MEASURES, cost: COST_MEASURES });

export const AGENT_LAYOUT = layout;
export const AGENT_TABLES = tables;
