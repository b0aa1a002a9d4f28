import type { Distribution } from './distribution.ts';

/** What may happen to a contact before the queue, instead of it, and after the talk. */
export interface Steps {
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
  /** The center calls the customers of this type, who do not call (`arrivals` is then `none`); `null` is an inbound type. */
  readonly outbound: Outbound | null;
  /** Records that an answered contact puts on outbound lists: at most one, so the probabilities add up to at most 1. */
  readonly followUp: readonly FollowUp[];
  /** What customers are asked after the contact; `null` is nothing. */
  readonly survey: Survey | null;
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

export const DIALING_MODES = ['preview', 'progressive', 'predictive'] as const;
/**
 * `preview`: an agent takes the record and is busy while it rings. `progressive`: one call in the air for each idle agent beyond the
 * reserve, who stays free until the customer picks up. `predictive`: `pacing` calls in the air for each idle agent.
 */
export type DialingMode = (typeof DIALING_MODES)[number];

export interface Outbound {
  /** Records that become due at the start of each of so many equal cells of the horizon, whole numbers; `null` is without end. */
  readonly list: readonly number[] | null;
  /** When calls may be started: seconds since the horizon's start, ascending, disjoint. */
  readonly hours: readonly { readonly from: number; readonly to: number }[];
  readonly dialing: DialingMode;
  /** Calls in the air for each idle agent; 1 unless dialing is predictive. */
  readonly pacing: number;
  /** Calls are started only while more than so many agents of the groups `among` are idle. */
  readonly reserve: { readonly agents: number; readonly among: readonly string[] };
  /** Share of the calls that reach the customer, in each of so many equal cells of the horizon. */
  readonly reach: readonly number[];
  /** Time from the call's start until the customer picks up, or the call is given up. */
  readonly ring: Distribution;
  /** Calls to one record in all. */
  readonly attempts: number;
  /** Time until a record that was not reached is due again. */
  readonly retryAfter: Distribution;
  /** Seconds within which a reached customer must have an agent; without, it is a nuisance call and the center hangs up. */
  readonly connectWithin: number;
  /** Largest share of the reached that may be nuisance calls. */
  readonly nuisanceLimit: number;
}

export interface FollowUp {
  /** Name of the outbound type whose list the record joins. */
  readonly to: string;
  readonly probability: number;
  /** Time from the end of the contact until the record is due. */
  readonly after: Distribution;
}

export interface Survey {
  /** Share of those asked who respond. */
  readonly respond: number;
  /** Share satisfied of those who respond, had they not waited; and of those whose matter was not settled (see `repeat`). */
  readonly satisfied: number;
  readonly unresolved: number;
  /** What each minute of waiting in the queue adds to the share satisfied: usually below 0. */
  readonly perMinuteWaited: number;
}
