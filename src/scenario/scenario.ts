import type { AgentGroup } from './agentGroup.ts';
import type { Distribution } from './distribution.ts';
import type { Overflow, Steps } from './steps.ts';
import type { Targets } from './targets.ts';
import type { Until } from './until.ts';

export type { AgentGroup, Break, Pay, Shift, Skill } from './agentGroup.ts';
export type { Distribution } from './distribution.ts';
export type { BreakWindow, ShiftType } from './shiftType.ts';
export * from './steps.ts';
export type { Until, UntilMeasure } from './until.ts';

/**
 * A scenario as the rest of the program sees it: checked, complete (every default filled in), self-contained (every CSV
 * column read in) and frozen. Durations are seconds, shares are fractions, names are plain text in arrays, in file order.
 */
export interface Scenario {
  readonly name: string;
  readonly currency: string;
  readonly seed: string;
  /** With `until`, at most so many. */
  readonly replications: number;
  /** When fewer are enough; without it, all are run. */
  readonly until?: Until;
  readonly horizon: Horizon;
  /** The default target of every contact type, and the target of the center as a whole. */
  readonly serviceLevel: ServiceLevelTarget;
  /** What a staffing has to meet beside the service levels, where the file says it. */
  readonly targets?: Targets;
  /** Trunks; `null` is unlimited. */
  readonly lines: number | null;
  readonly contactTypes: readonly ContactType[];
  readonly agentGroups: readonly AgentGroup[];
  /** An explicit list of calls to replay, in order of time, or `null`. */
  readonly calls: readonly Call[] | null;
  /** Money for each minute that a caller holds a line, and for each attempt that enters self-service. */
  readonly costs: { readonly lineMinute: number; readonly selfServiceContact: number };
}

export interface Horizon {
  /** Seconds from midnight of the first day to the start. */
  readonly start: number;
  /** The first day as `YYYY-MM-DD`, or `null` when the file names no date. */
  readonly date: string | null;
  readonly length: number;
  readonly interval: number;
  /** Contacts offered in the first `warmUp` seconds are simulated but not counted; a whole number of intervals. */
  readonly warmUp: number;
  readonly close: 'finish' | 'disconnect';
}

export const SERVICE_LEVEL_FORMULAS = [
  'offered',
  'excludeQuickAbandons',
  'creditQuickAbandons',
  'answeredOnly',
  'creditShortAbandons',
  'excludeShortAbandons',
] as const;
export type ServiceLevelFormula = (typeof SERVICE_LEVEL_FORMULAS)[number];

export interface ServiceLevelTarget {
  readonly target: number;
  readonly within: number;
  readonly formula: ServiceLevelFormula;
}

export const CHANNELS = ['voice', 'chat', 'email', 'task'] as const;
/**
 * Voice holds a line; an agent can hold several chats at once (see `AgentGroup.concurrency`); email and tasks are *deferrable*: they
 * wait through closed hours, and those left at the horizon's end are a backlog.
 */
export type Channel = (typeof CHANNELS)[number];

export interface ContactType extends Steps {
  readonly name: string;
  readonly channel: Channel;
  readonly arrivals: Arrivals;
  /** Time in queue after which a contact abandons; `null` is never. */
  readonly patience: Distribution | null;
  /** Share that leaves at once if it must wait. */
  readonly balk: number;
  /** Talk time: phases in order, their times add up. A bare distribution is one phase named "talk". */
  readonly talk: readonly TalkPhase[];
  /** After-call work; `null` is none. */
  readonly wrap: Distribution | null;
  /** 1 is served first, 9 last. */
  readonly priority: number;
  readonly queue: { readonly capacity: number | null; readonly overflow: Overflow | null };
  readonly serviceLevel: ServiceLevelTarget;
  /** Money for each contact that ends so: above 0 is revenue, below 0 is lost. */
  readonly value: { readonly answered: number; readonly abandoned: number; readonly contained: number };
}

export interface TalkPhase {
  readonly name: string;
  readonly time: Distribution;
}

export type Arrivals =
  /** Expected contacts in each of `counts.length` equal cells of the horizon (already scaled). */
  | {
      readonly kind: 'counts';
      readonly counts: readonly number[];
      readonly within: 'constant' | 'linear';
      /** CV of the gamma factor of mean 1 drawn once a day. */
      readonly dayVariation: number;
    }
  /** Exact arrival times, seconds since the horizon's start, ascending. */
  | { readonly kind: 'times'; readonly times: readonly number[] }
  /** No arrivals of its own (its contacts come from `calls`). */
  | { readonly kind: 'none' };

export interface Call {
  /** Seconds since the horizon's start. */
  readonly time: number;
  readonly type: string;
  /** Handle time, or `null` to draw it from the type's talk and wrap. */
  readonly service: number | null;
  /** Patience, Infinity for never, or `null` to draw it from the type's patience. */
  readonly patience: number | null;
}
