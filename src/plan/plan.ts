import type { Distribution } from '../scenario/scenario.ts';
import type { PlanSteps } from './planSteps.ts';

/**
 * What the engine runs: a scenario as numbers and indices. Times are whole microseconds since the horizon's start. It has no
 * names but the purposes of the random streams, which the engine hands on unread, and it survives structured cloning.
 */
export interface Plan {
  readonly horizon: number;
  readonly intervals: number;
  readonly intervalLength: number;
  /** First interval that counts: those before it are the warm-up. */
  readonly firstCounted: number;
  /** Microseconds from midnight to the horizon's start. */
  readonly startOfDay: number;
  readonly days: number;
  /** At the end: cut off those who wait (true), or let the last interval's staff serve them (false). */
  readonly disconnect: boolean;
  /** Trunks; Infinity is unlimited. */
  readonly lines: number;
  /** Whether it matters how long lines are held: they are limited, or cost money. */
  readonly watchesLines: boolean;
  readonly types: readonly PlanType[];
  readonly groups: readonly PlanGroup[];
  /** Number of skills over all groups. */
  readonly skills: number;
  readonly calls: PlanCalls | null;
  /** Numbers that each attempt carries for its decisions (see `DECISION`). */
  readonly decisions: number;
  /** Who goes first among equals at one instant, whatever the order in the file: types and groups by name. */
  readonly typeOrder: Int32Array;
  readonly groupOrder: Int32Array;
}

export interface PlanType extends PlanSteps {
  /** Voice that calls in holds a line. */
  readonly usesLine: boolean;
  /** Chat: agents may have several at once. */
  readonly isShared: boolean;
  /** Email and tasks: waits through closed hours, and is left at the horizon's end. */
  readonly isDeferrable: boolean;
  readonly arrivals: PlanArrivals;
  readonly patience: Distribution | null;
  readonly balk: number;
  readonly talk: readonly Distribution[];
  /** Index of the first talk phase in the tally's phases. */
  readonly firstPhase: number;
  readonly wrap: Distribution | null;
  readonly priority: number;
  /** Places in the queue; Infinity is unlimited. */
  readonly capacity: number;
  /** Answered within this counts for the service level. */
  readonly within: number;
  /** Groups with the skill, by ascending rank. */
  readonly skills: readonly PlanSkill[];
  readonly purpose: {
    readonly arrivals: string;
    readonly patience: string;
    readonly wrap: string;
    readonly menu: string;
    /** What a customer of this type draws after the first attempt; numbers of the customer and the step follow. */
    readonly customer: string;
  };
  /** One stream for each talk phase. */
  readonly talkPurposes: readonly string[];
}

export interface PlanGroup {
  /** Scheduled agents in equal cells of the horizon, at least one cell an interval; empty with a roster. */
  readonly scheduled: Float64Array;
  readonly roster: PlanRoster | null;
  /** 1 - shrinkage. */
  readonly presence: number;
  readonly absence: number;
  /** The group's types in the order of preference when an agent frees: by `order`, equal orders by longest wait. */
  readonly skills: readonly PlanSkill[];
  /** Work per unit time with 1, 2, ... chats at once. */
  readonly concurrency: Float64Array;
  /** Outbound types whose calls may start when an agent of this group falls idle, by priority and then name. */
  readonly dials: Int32Array;
  /** `absence` is followed by the day, or by the start of shifts. */
  readonly purpose: { readonly shrinkage: string; readonly absence: string };
}

/** The agents of a group one by one, by start, end and breaks; instants clipped to the horizon. */
export interface PlanRoster {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The breaks of agent `a` are those from `firstBreak[a]` to before `firstBreak[a + 1]`, ascending. */
  readonly firstBreak: Int32Array;
  readonly breakStart: Float64Array;
  readonly breakLength: Float64Array;
  readonly breakPaid: Uint8Array;
  /** Consecutive agents whose shifts start at one instant, unclipped; each block draws its absences from a stream of its own. */
  readonly blocks: readonly { readonly start: number; readonly agents: number }[];
}

export interface PlanSkill {
  /** Place among the skills of all groups. */
  readonly index: number;
  readonly type: number;
  readonly group: number;
  /** Preference among groups when a contact arrives. */
  readonly rank: number;
  /** Preference among types when an agent frees: priority first, then pick. */
  readonly order: number;
  readonly after: number;
  readonly speed: number;
}

export type PlanArrivals =
  | {
      readonly kind: 'rate';
      /** Expected contacts in each equal cell. */
      readonly expected: Float64Array;
      /** Rise of the rate over each cell, in contacts a cell: 0 where the rate is constant within the cell. */
      readonly rise: Float64Array;
      readonly dayVariation: number;
    }
  | { readonly kind: 'times'; readonly times: Float64Array }
  | { readonly kind: 'none' };

/** Exact contacts to replay, in order of time; NaN = drawn from the type's distributions. */
export interface PlanCalls {
  readonly times: Float64Array;
  readonly types: Int32Array;
  readonly services: Float64Array;
  readonly patiences: Float64Array;
}

/** Purpose of the stream from which each day's volume factor is drawn; one for all types, so that a busy day is busy for all. */
export const DAY_VARIATION = 'dayVariation';

/** An abandonment within 5 s is short: the s of the service levels that speak of short abandons. */
export const SHORT_ABANDON = 5e6;
