import type { ServiceLevelFormula } from '../scenario/scenario.ts';

/** A mean over replications with its 95% interval; the bounds are `null` for one replication. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** An estimate, or `null` where it is nothing over nothing. */
export type MaybeEstimate = Estimate | null;

export const CONTACT_MEASURES = [
  'arrived',
  'customers',
  'contained',
  'selfServiceAbandoned',
  'blocked',
  'balked',
  'offered',
  'answered',
  'answeredWithin',
  'abandoned',
  'abandonedWithin',
  'abandonedShort',
  'retried',
  'repeated',
  'transferred',
  'callbacksOffered',
  'callbacksAccepted',
  'callbacksAnswered',
  'overflowed',
  'dialed',
  'reached',
  'nuisance',
  'disconnected',
  'serviceLevel',
  'abandonment',
  'asa',
  'meanWait',
  'delayProbability',
  'meanQueue',
  'maxWait',
  'p50',
  'p80',
  'p90',
  'p95',
  'p99',
  'handleTime',
  'targetMet',
  'surveyed',
  'satisfaction',
] as const;
export type ContactMeasure = (typeof CONTACT_MEASURES)[number];

/** Counts are per replication, times in seconds, shares fractions. */
export type ContactEstimates = { readonly [Measure in ContactMeasure]: MaybeEstimate } & {
  readonly serviceLevels: { readonly [Formula in ServiceLevelFormula]: MaybeEstimate };
};

/**
 * What becomes of customers before the queue and after the call, beyond the measures of a contact: for the report, not in the
 * stable result. `servedShare`, `lostShare` (neither served nor contained for good) and `netDeflection` are of customers, `answeredShare` is of offered contacts, `grossDeflection`
 * of attempts; `callbackWait` is from the promise to the answer, in seconds. Of outbound types: `contactRate` is reached of dialed, `nuisanceRate`
 * nuisance of reached, `connectedPerHour` is for each hour that agents spend on outbound contacts. Of deferrable types: `leftWaiting` is the backlog at the end,
 * `oldest` the greatest age, in seconds, of a contact waiting at the end of any interval.
 */
export const JOURNEY_MEASURES = [
  'received',
  'returned',
  'customersServed',
  'servedShare',
  'lostShare',
  'answeredShare',
  'attemptsPerCustomer',
  'grossDeflection',
  'netContained',
  'netDeflection',
  'callbackWait',
  'selfServiceEntered',
  'connected',
  'contactRate',
  'nuisanceRate',
  'connectedPerHour',
  'followUps',
  'leftWaiting',
  'oldest',
] as const;
export type JourneyMeasure = (typeof JOURNEY_MEASURES)[number];
export type JourneyEstimates = { readonly [Measure in JourneyMeasure]: MaybeEstimate };

export const GROUP_MEASURES = [
  'scheduledHours',
  'availableHours',
  'busyHours',
  'idleHours',
  'overtimeHours',
  'occupancy',
  'utilization',
  'cost',
  'idleCost',
  'overtimeCost',
] as const;
export type GroupMeasure = (typeof GROUP_MEASURES)[number];
export type GroupEstimates = { readonly [Measure in GroupMeasure]: MaybeEstimate };

/** Where the agents' time goes, beyond the measures of a group: for the report. `paidHours` are scheduled and overtime without unpaid breaks. */
export const AGENT_TIME_MEASURES = [
  'shrinkageHours',
  'breakHours',
  'unpaidBreakHours',
  'absenceHours',
  'outboundHours',
  'paidHours',
] as const;
export type AgentTimeMeasure = (typeof AGENT_TIME_MEASURES)[number];
export type AgentTimeEstimates = { readonly [Measure in AgentTimeMeasure]: MaybeEstimate };

/** Contacts of a deferrable type that wait at the end of an interval, and the age of the oldest in seconds. */
export const BACKLOG_MEASURES = ['backlog', 'oldest'] as const;
export type BacklogMeasure = (typeof BACKLOG_MEASURES)[number];
export type BacklogEstimates = { readonly [Measure in BacklogMeasure]: MaybeEstimate };

/** Cost in all for each contact offered, and for each answered (callbacks and outbound contacts included). */
export const UNIT_COSTS = ['perOffered', 'perAnswered'] as const;
export type UnitCost = (typeof UNIT_COSTS)[number];
export type UnitCostEstimates = { readonly [Measure in UnitCost]: MaybeEstimate };

/**
 * Money of the center. The first four after the total are what its agents are paid, `shrinkage` for breaks and absence too; `total` is all of them
 * less `revenue`.
 */
export const COST_MEASURES = [
  'total',
  'busy',
  'idle',
  'shrinkage',
  'overtime',
  'lines',
  'selfService',
  'lostValue',
  'revenue',
] as const;
export type CostMeasure = (typeof COST_MEASURES)[number];
export type CostEstimates = { readonly [Measure in CostMeasure]: MaybeEstimate };

/** Everything a run estimates, in the order of the scenario's types and groups. Intervals after the warm-up only. */
export interface Estimates {
  readonly replications: number;
  readonly contactTypes: readonly ContactEstimates[];
  readonly total: ContactEstimates;
  readonly agentGroups: readonly GroupEstimates[];
  readonly agents: GroupEstimates;
  readonly cost: CostEstimates;
  /** Over the horizon only. */
  readonly journeys: { readonly contactTypes: readonly JourneyEstimates[]; readonly total: JourneyEstimates };
  readonly agentTime: { readonly agentGroups: readonly AgentTimeEstimates[]; readonly agents: AgentTimeEstimates };
  readonly unitCosts: UnitCostEstimates;
  /** Contacts per replication that each group took of each of its skills, in the order of the scenario. */
  readonly handled: readonly (readonly Estimate[])[];
  readonly intervals: readonly IntervalEstimates[];
  /** Seconds of talk by phase of each type, per replication, in the order of the scenario. */
  readonly phases: readonly (readonly Estimate[])[];
  /** Seconds of wrap of each type, per replication. */
  readonly wrap: readonly Estimate[];
  /** Distribution of the queue waits of each type's offered contacts; empty where nobody asked. */
  readonly waits: readonly WaitDistribution[];
}

export interface IntervalEstimates {
  readonly contactTypes: readonly ContactEstimates[];
  readonly total: ContactEstimates;
  readonly agentGroups: readonly GroupEstimates[];
  readonly agents: GroupEstimates;
  readonly agentTime: { readonly agentGroups: readonly AgentTimeEstimates[]; readonly agents: AgentTimeEstimates };
  readonly backlogs: readonly BacklogEstimates[];
}

/** Contacts by wait, added up over all replications; `edges` has one entry more than `counts`, in seconds. */
export interface WaitDistribution {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}
