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
 * of attempts; `callbackWait` is from the promise to the answer, in seconds.
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
  readonly intervals: readonly IntervalEstimates[];
  /** Seconds of talk by phase of each type, per replication, in the order of the scenario. */
  readonly phases: readonly (readonly Estimate[])[];
  /** Seconds of wrap of each type, per replication. */
  readonly wrap: readonly Estimate[];
  /** Distribution of the queue waits of each type's offered contacts. */
  readonly waits: readonly WaitDistribution[];
}

export interface IntervalEstimates {
  readonly contactTypes: readonly ContactEstimates[];
  readonly total: ContactEstimates;
  readonly agentGroups: readonly GroupEstimates[];
  readonly agents: GroupEstimates;
}

/** Contacts by wait, added up over all replications; `edges` has one entry more than `counts`, in seconds. */
export interface WaitDistribution {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}
