/**
 * What one replication counts. The engine writes it, statistics reads it; every entry is a whole number (contacts, or
 * microseconds), so sums are exact.
 *
 * Cells are (contact type or agent group) x interval; one extra cell after the last interval, the *tail*, holds what
 * happens after the horizon's end (agents who finish, contacts transferred late).
 */

/**
 * Fields of a contact cell. Counts and waits belong to the interval in which the contact was offered, or arrived when it never
 * was; `queueTime` to the interval in which the time passed. `longestWait` is a maximum, everything else a sum.
 *
 * arrived + received = contained + selfServiceAbandoned + blocked + offered, where `received` came from another type's queue or
 * agents; offered = answered + abandoned + overflowed + callbacksAccepted + disconnected + leftWaiting, the last being deferrable
 * contacts left at the horizon's end, `open` those of them whose target time had not run out. `retried`, `repeated` and `returned` are
 * those of `arrived` who came back; `customersServed` counts customers by the contact at which they were first answered.
 * `lineTime` is that of the lines held; `selfServiceEntered` counts attempts that entered any stage.
 *
 * Outbound contacts are in none of these but handle and wrap: reached = connected + nuisance, both in the interval in which the
 * customer picked up; `dialed` and `dialTime` (agents busy while it rings) in that of the call's start. `followUps` are the records
 * that contacts put on lists. `backlog` and `oldest` (waiting contacts, age of the oldest) are of the instant at which the interval ends,
 * of deferrable types only.
 */
export const CONTACT_FIELDS = [
  'arrived',
  'retried',
  'repeated',
  'returned',
  'contained',
  'selfServiceAbandoned',
  'received',
  'blocked',
  'balked',
  'offered',
  'answered',
  'answeredWithin',
  'abandoned',
  'abandonedWithin',
  'abandonedShort',
  'overflowed',
  'disconnected',
  'transferred',
  'customersServed',
  'callbacksOffered',
  'callbacksAccepted',
  'callbacksAnswered',
  'callbackWait',
  'delayed',
  'wait',
  'waitAnswered',
  'handle',
  'wrap',
  'queueTime',
  'longestWait',
  'lineTime',
  'selfServiceEntered',
  'leftWaiting',
  'open',
  'backlog',
  'oldest',
  'dialed',
  'reached',
  'connected',
  'nuisance',
  'dialTime',
  'followUps',
  'surveyed',
  'satisfied',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/**
 * Fields of a group cell, in agent-microseconds of the interval in which the time passed. Exactly: busy + idle = available + overtime,
 * and available + breaks + absence is at most what is scheduled; the rest is shrinkage. `unpaidBreaks` are part of the breaks, `outbound` is
 * busy time spent on outbound contacts.
 */
export const GROUP_FIELDS = [
  'available',
  'busy',
  'idle',
  'overtime',
  'breaks',
  'unpaidBreaks',
  'absence',
  'outbound',
] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

export interface Tally {
  readonly types: number;
  readonly groups: number;
  /** Pairs of a group and a type that it takes, in plan order (see `PlanSkill.index`). */
  readonly skills: number;
  readonly intervals: number;
  /** `[(type * (intervals + 1) + interval) * CONTACT_FIELDS.length + field]` */
  readonly contacts: Float64Array;
  /** `[(group * (intervals + 1) + interval) * GROUP_FIELDS.length + field]` */
  readonly agents: Float64Array;
  /** Contacts that agents took, by skill and the interval in which they did: `[skill * (intervals + 1) + interval]` */
  readonly handled: Float64Array;
  /** Talk time by phase of each type, types and phases in plan order. */
  readonly phases: Float64Array;
  /** Queue waits of offered contacts, added up over the replications since it was last cleared. */
  readonly waits: WaitHistogram;
}

export const CONTACT = enumerate(CONTACT_FIELDS);
export const GROUP = enumerate(GROUP_FIELDS);

/** An empty tally. `byInterval` keeps wait histograms by interval, at about 3 kB a cell. */
export function createTally(
  types: number,
  groups: number,
  skills: number,
  intervals: number,
  phases: number,
  byInterval: boolean,
): Tally {
  return {
    types,
    groups,
    skills,
    intervals,
    contacts: new Float64Array(types * (intervals + 1) * CONTACT_FIELDS.length),
    agents: new Float64Array(groups * (intervals + 1) * GROUP_FIELDS.length),
    handled: new Float64Array(skills * (intervals + 1)),
    phases: new Float64Array(phases),
    waits: createWaitHistogram(types, byInterval ? intervals + 1 : 1),
  };
}

/** Clears the sums of one replication; the wait histogram goes on adding up. */
export function clearTally(tally: Tally): void {
  tally.contacts.fill(0);
  tally.agents.fill(0);
  tally.handled.fill(0);
  tally.phases.fill(0);
}

/**
 * Waits counted in buckets of constant relative width: 32 to each doubling, so a value is known to within 1/32 (3%)
 * of itself, and to within half of that from a bucket's middle; bucket 0 is exactly zero and bucket 1 is everything up to 0.13 s.
 */
export interface WaitHistogram {
  readonly types: number;
  /** 1 when intervals are not told apart. */
  readonly intervals: number;
  /** `[(type * intervals + interval) * WAIT_BUCKETS + bucket]` */
  readonly counts: Uint32Array;
}

const BUCKETS_PER_DOUBLING = 32;
const SMALLEST = 2 ** 17;
const DOUBLINGS = 24;
export const WAIT_BUCKETS = 2 + DOUBLINGS * BUCKETS_PER_DOUBLING;
export const WAIT_RELATIVE_ERROR = 1 / BUCKETS_PER_DOUBLING;

export function createWaitHistogram(types: number, intervals: number): WaitHistogram {
  return { types, intervals, counts: new Uint32Array(types * intervals * WAIT_BUCKETS) };
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
// The top bits of a double are its exponent and then its mantissa: shifted, they number the buckets without a logarithm.
const SHIFT = 20 - Math.log2(BUCKETS_PER_DOUBLING);
float[0] = SMALLEST;
const FIRST = words[high]! >>> SHIFT;

/** The bucket of a wait in microseconds. */
export function waitBucket(wait: number): number {
  if (wait < SMALLEST) return wait === 0 ? 0 : 1;
  float[0] = wait;
  const bucket = (words[high]! >>> SHIFT) - FIRST + 2;
  return bucket < WAIT_BUCKETS ? bucket : WAIT_BUCKETS - 1;
}

/** Where each bucket begins, in microseconds, and where the last one ends. */
const STARTS = Float64Array.from({ length: WAIT_BUCKETS + 1 }, (_, bucket) => {
  if (bucket <= 1) return 0;
  const step = bucket - 2;
  return (
    SMALLEST * 2 ** Math.floor(step / BUCKETS_PER_DOUBLING) * (1 + (step % BUCKETS_PER_DOUBLING) / BUCKETS_PER_DOUBLING)
  );
});

/** Where a bucket begins, in microseconds; it ends where the next begins, the last at `bucketStart(WAIT_BUCKETS)`. */
export function bucketStart(bucket: number): number {
  return STARTS[bucket]!;
}

function enumerate<const Names extends readonly string[]>(names: Names): { readonly [Name in Names[number]]: number } {
  return Object.fromEntries(names.map((name, index) => [name, index])) as { [Name in Names[number]]: number };
}
