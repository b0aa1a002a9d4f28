/**
 * A scenario as the rest of the program sees it: checked, complete (every default filled in), self-contained (every CSV
 * column read in) and frozen. Durations are seconds, shares are fractions, names are plain text in arrays, in file order.
 */
export interface Scenario {
  readonly name: string;
  readonly currency: string;
  readonly seed: string;
  readonly replications: number;
  readonly horizon: Horizon;
  /** The default target of every contact type, and the target of the center as a whole. */
  readonly serviceLevel: ServiceLevelTarget;
  /** Trunks; `null` is unlimited. */
  readonly lines: number | null;
  readonly contactTypes: readonly ContactType[];
  readonly agentGroups: readonly AgentGroup[];
  /** An explicit list of calls to replay, in order of time, or `null`. */
  readonly calls: readonly Call[] | null;
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

export interface ContactType {
  readonly name: string;
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
  /** Stages before the queue, in order; empty is none. */
  readonly selfService: readonly SelfServiceStage[];
  /** An entry number's menu that sends arrivals to other types; `null` is an ordinary type. A type with a menu has no queue. */
  readonly menu: Menu | null;
  /** Customers who abandoned or were blocked call again; `null` is never. */
  readonly retry: Retry | null;
  /** Customers who were answered call again, because the matter was not settled; `null` is never. */
  readonly repeat: Return | null;
  /** Where customers may go at the end of talk: at most one, so the probabilities add up to at most 1. */
  readonly transfer: readonly Transfer[];
  /** The offer to be called back; `null` is none. */
  readonly callback: Callback | null;
}

/** Customers who come back: a new attempt of the type that they first called, with everything drawn anew. */
export interface Return {
  readonly probability: number;
  /** Time until they come back. */
  readonly after: Distribution;
}

export interface Retry extends Return {
  /** Attempts in all, the first included; `null` is unlimited. */
  readonly attempts: number | null;
}

/** A stage before the queue: a voice menu with answers, a portal, an assistant. */
export interface SelfServiceStage {
  readonly name: string;
  /** Share of the attempts that enter the stage. */
  readonly share: number;
  readonly time: Distribution;
  /** Share of those in the stage that end there, without an agent. */
  readonly contained: number;
  /** Share of those in the stage that hang up there; the rest go on. */
  readonly abandoned: number;
  /** Phases of the type's own talk that those who go on have shortened, each by a share of its time. */
  readonly saves: readonly { readonly phase: string; readonly share: number }[];
  /** Contained customers who were not helped; `null` is none. */
  readonly returns: Return | null;
}

export interface Menu {
  /** The contact types that the menu leads to; the shares add up to 1. */
  readonly choices: readonly { readonly type: string; readonly share: number }[];
  /** Share that reaches another of the choices than the right one. */
  readonly misrouted: number;
}

export interface Overflow {
  /** Seconds of waiting after which a contact leaves for the other queue. */
  readonly after: number;
  /** Name of the contact type whose queue it joins. */
  readonly to: string;
}

export interface Transfer {
  /** Name of the contact type whose queue the customer joins. */
  readonly to: string;
  readonly probability: number;
  /** `null` is at once, on the line; otherwise later, off the line (a ticket, a visit). */
  readonly after: Distribution | null;
  /** Seconds for which both agents talk; 0 is a cold transfer. */
  readonly warm: number;
  /** Ahead of those who were not transferred, or at the queue's tail. */
  readonly requeue: 'ahead' | 'tail';
}

export interface Callback {
  /** Offered to those who must wait when the predicted wait is at least so many seconds, or when at least so many wait. */
  readonly offer: { readonly wait: number } | { readonly queue: number };
  /** Share that accepts the offer. */
  readonly accept: number;
  /** Share of the calls back that the customer answers. */
  readonly reach: number;
  /** Calls to one customer in all, before the center gives up. */
  readonly attempts: number;
  /** Called in turn among those who wait, or only when an agent would be idle. */
  readonly promise: 'inOrder' | 'idle';
  /** Capable agents who stay free for callers while callbacks are made; 0 unless `promise` is `idle`. */
  readonly reserve: number;
  /** Time until a customer who did not answer is called again. */
  readonly retryAfter: Distribution;
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

/** Times in seconds. `hyperexponential` is two-phase with balanced means. `empirical` draws one of its values. */
export type Distribution =
  | { readonly family: 'constant'; readonly value: number }
  | { readonly family: 'exponential'; readonly mean: number }
  | { readonly family: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly family: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly family: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly family: 'hyperexponential'; readonly mean: number; readonly cv: number }
  | { readonly family: 'weibull'; readonly mean: number; readonly cv: number }
  | { readonly family: 'uniform'; readonly from: number; readonly to: number }
  | { readonly family: 'triangular'; readonly from: number; readonly mode: number; readonly to: number }
  | { readonly family: 'empirical'; readonly values: readonly number[] };

export interface AgentGroup {
  readonly name: string;
  readonly skills: readonly Skill[];
  /** Scheduled agents (whole numbers) in each of `staff.length` equal cells of the horizon. */
  readonly staff: readonly number[];
  readonly shrinkage: number;
  readonly pay: { readonly perHour: number };
}

export interface Skill {
  /** Name of a contact type of this scenario. */
  readonly type: string;
  /** Preference among groups when a contact arrives: the lowest rank with a free agent takes it. */
  readonly rank: number;
  /** Preference among types when an agent of this group frees (after `priority`); `rank` unless the file says otherwise. */
  readonly pick: number;
  /** Takes a contact only once it has waited this long. */
  readonly after: number;
  /** 0.8 = handle time / 0.8. */
  readonly speed: number;
}

export interface Call {
  /** Seconds since the horizon's start. */
  readonly time: number;
  readonly type: string;
  /** Handle time, or `null` to draw it from the type's talk and wrap. */
  readonly service: number | null;
  /** Patience, Infinity for never, or `null` to draw it from the type's patience. */
  readonly patience: number | null;
}
