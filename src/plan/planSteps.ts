import type { DialingMode, Distribution, Survey } from '../scenario/scenario.ts';

/** What may happen to an attempt of a type before the queue, in it and after the talk. Types by index, times in microseconds. */
export interface PlanSteps {
  readonly selfService: readonly PlanStage[];
  readonly menu: PlanMenu | null;
  readonly overflow: { readonly after: number; readonly to: number } | null;
  readonly callback: PlanCallback | null;
  readonly transfer: readonly PlanTransfer[];
  readonly retry: (PlanReturn & { readonly attempts: number }) | null;
  readonly repeat: PlanReturn | null;
  readonly outbound: PlanOutbound | null;
  readonly followUp: readonly PlanFollowUp[];
  readonly survey: Survey | null;
  /** The decisions that an attempt of this type may need, in the order of drawing. */
  readonly decisions: readonly PlanDecision[];
}

/** Uniform numbers drawn with an attempt, from a stream of their own, for what may be decided later. */
export interface PlanDecision {
  readonly purpose: string;
  /** Place of the first among an attempt's decisions, and how many. */
  readonly first: number;
  readonly count: number;
}

/** Places of an attempt's decisions. Each stage has five; those of a menu's own stages come before the type's. */
export const DECISION = {
  balk: 0,
  accept: 1,
  retry: 2,
  retryDelay: 3,
  repeat: 4,
  repeatDelay: 5,
  transfer: 6,
  transferDelay: 7,
  followUp: 8,
  followUpDelay: 9,
  respond: 10,
  satisfied: 11,
  stages: 12,
} as const;
export const STAGE_DECISION = { enter: 0, time: 1, outcome: 2, returns: 3, returnDelay: 4 } as const;
export const STAGE_DECISIONS = 5;

export interface PlanStage {
  readonly share: number;
  readonly time: Distribution;
  readonly contained: number;
  readonly abandoned: number;
  /** For each talk phase of the type, the share of it that is left to those who go on. */
  readonly leaves: Float64Array;
  readonly returns: PlanReturn | null;
}

export interface PlanMenu {
  /** The types that it leads to, and the running sums of their shares. */
  readonly types: Int32Array;
  readonly upTo: Float64Array;
  readonly misrouted: number;
}

export interface PlanReturn {
  readonly probability: number;
  readonly after: Distribution;
}

export interface PlanTransfer {
  readonly to: number;
  /** Running sum of the probabilities up to this transfer. */
  readonly upTo: number;
  /** `null` is at once, on the line. */
  readonly after: Distribution | null;
  /** Both agents talk for so long; 0 is a cold transfer. */
  readonly warm: number;
  readonly ahead: boolean;
}

export interface PlanCallback {
  /** Offered when at least so many wait; Infinity: not by number. */
  readonly queue: number;
  /** Offered when the predicted wait is at least this; Infinity: not by prediction. */
  readonly wait: number;
  /** Mean handle time, for the prediction. */
  readonly handle: number;
  readonly accept: number;
  readonly reach: number;
  readonly attempts: number;
  readonly whenIdle: boolean;
  readonly reserve: number;
  readonly retryAfter: Distribution;
}

export interface PlanFollowUp {
  readonly to: number;
  /** Running sum of the probabilities up to this follow-up. */
  readonly upTo: number;
  readonly after: Distribution;
}

export interface PlanOutbound {
  /** Records that become due at the start of each of so many equal cells; `null` is without end. */
  readonly list: Float64Array | null;
  /** Instants at which calls may be started from, and those from which they may not any more. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly dialing: DialingMode;
  readonly pacing: number;
  readonly reserve: number;
  /** Groups whose idle agents count for the reserve, and those that may take a reached customer at once. */
  readonly among: Int32Array;
  readonly capable: Int32Array;
  readonly reach: Float64Array;
  readonly ring: Distribution;
  readonly attempts: number;
  readonly retryAfter: Distribution;
  readonly connectWithin: number;
  /** Stream of three numbers a call: the ring, whether it reaches the customer, when it is due again. */
  readonly purpose: string;
}

/** Whether an attempt of this type can do more than wait and be answered. */
export function hasSteps(steps: PlanSteps): boolean {
  const { selfService, menu, overflow, callback, transfer, retry, repeat, outbound, followUp, survey } = steps;
  const some = [overflow, menu, callback, retry, repeat, outbound, survey].some((step) => step !== null);
  return some || selfService.length > 0 || transfer.length > 0 || followUp.length > 0;
}
