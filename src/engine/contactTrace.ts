/** How a contact came: a customer's first attempt, a later one, from another type, or called by the center. */
export const ORIGINS = ['first', 'retried', 'repeated', 'returned', 'transferred', 'overflowed', 'outbound'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * How a contact ended. `callbackAccepted` is a promise that was never kept, `callbackAnswered` one that was. `abandoned` leaves out those who
 * balked. Outbound contacts end `connected`, `nuisance` or `unreached`.
 */
export const OUTCOMES = [
  'answered',
  'abandoned',
  'balked',
  'blocked',
  'contained',
  'selfServiceAbandoned',
  'overflowed',
  'callbackAccepted',
  'callbackAnswered',
  'disconnected',
  'leftWaiting',
  'connected',
  'nuisance',
  'unreached',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What happened to one contact: a customer's stay with one contact type, or one outbound call. Types and groups are indices, times are
 * microseconds since the horizon's start; `null` is what did not happen.
 */
export interface ContactTrace {
  readonly origin: Origin;
  type: number;
  /**
   * Who: the type first called, the customer's number within it in this replication (unknown while a called customer has not picked
   * up), and which attempt it is since the last answer, or which call to this record.
   */
  customerType: number;
  customer: number | null;
  attempt: number;
  /** The interval in which it is counted. */
  interval: number;
  /** When it reached the center or this type; of an outbound call, when the call was started. */
  readonly arrived: number;
  enteredSelfService: boolean;
  offered: number | null;
  /** When an agent took it, or called it back. */
  answered: number | null;
  /** When nothing more was done about it. */
  ended: number | null;
  /** Its wait in the queue, if it was in one or answered at once. */
  wait: number | null;
  outcome: Outcome | null;
  group: number | null;
  talk: number | null;
  wrap: number | null;
  handle: number | null;
  /** Its answer when asked; `null` when not asked, or not answering. */
  satisfied: boolean | null;
}
