import { nonNegative, positive, share, whole } from '../range.ts';
import { type ContactShares, type ContactSums, contactShares, NO_CONTACTS } from './contactShares.ts';
import { type InTime, inTime, windowOf } from './inTime.ts';
import { EMPTY, type Passage, pass } from './passage.ts';
import { plus } from './plus.ts';
import { before, earlier, finalWaits, type Prospect } from './prospect.ts';
import type { Rates } from './uniformization.ts';

/** A stretch of time with a constant arrival rate and level of agents. */
export interface TransientInterval {
  readonly duration: number;
  /** Expected contacts per unit of time. */
  readonly rate: number;
  /** A whole number. */
  readonly agents: number;
}

/** A queue whose arrivals and agents change from interval to interval. Times in any one unit. */
export interface TransientQueue {
  readonly intervals: readonly TransientInterval[];
  /** Mean of exponential handle times. */
  readonly aht: number;
  /** Mean of exponential patience: Infinity is never, 0 leaves at once unless an agent is free. */
  readonly patience: number;
  /** The answer time of the service level; 0 unless given. */
  readonly within?: number;
  /** Share that leaves at once if it must wait; 0 unless given. */
  readonly balk?: number;
  /** Waiting places, Infinity unless given: a contact that finds none free is blocked (and does not balk). */
  readonly places?: number;
}

/** One interval; the means are over its time. */
export interface TransientFigures extends ContactShares {
  /** Mean number of busy agents, with those who finish a contact past the level. */
  readonly meanBusy: number;
  /** Mean number of agents past the level: overtime. */
  readonly meanOvertime: number;
  readonly meanQueue: number;
  /** Busy over available agents, overtime in neither. */
  readonly occupancy: number | null;
  /** Mean number of contacts, waiting or with an agent, at the interval's end. */
  readonly inSystemAtEnd: number;
}

export interface Transient {
  readonly intervals: readonly TransientFigures[];
  readonly total: ContactShares;
  /** Bound on the error of the probability of any event that comes from holding finitely many states. */
  readonly error: number;
}

/**
 * The queue M(t)/M/s(t)+M through a day from an empty start, exact but for errors of some 1e-12.
 *
 * When the level of agents falls, idle agents leave at once, then whoever finishes next until the level holds; nobody takes
 * a new contact meanwhile. After the last interval its agents answer those who still wait, with no more arrivals.
 *
 * Method: Kolmogorov's equations for the number waiting or idle and the agents above the level, by uniformization, with the
 * interval's own waiting contacts followed beside the queue. What is left of their waits beyond the interval, and whether
 * an answer time that runs into a staffing change is kept, is solved backward in time for a contact with so many ahead;
 * the latter is integrated over the time of arrival by Gauss-Legendre quadrature, doubled until it settles. States are
 * added as they are reached, and what is left out is added up in `error`.
 */
export function transient(queue: TransientQueue): Transient {
  check(queue);
  const { intervals, within = 0 } = queue;
  const answerTime = within === Number.POSITIVE_INFINITY ? 0 : within;
  const windows = intervals.map((_, index) => windowOf(intervals, index, answerTime));
  const passages: Passage[] = [];
  for (const [index, { agents, duration, rate }] of intervals.entries()) {
    const last = passages.at(-1)?.end ?? EMPTY;
    passages.push(pass(last, agents, ratesOf(queue, rate), duration, windows[index]!));
  }
  const waits = expectedWaits(passages);
  const sums = passages.map((passage, index) =>
    contactSums(passage, within, waits[index]!, inTime(passages, index, windows[index]!, answerTime)),
  );
  return {
    intervals: passages.map((passage, index) => ({ ...contactShares(sums[index]!), ...means(passage) })),
    total: contactShares(sums.reduce(plus, NO_CONTACTS)),
    error: passages.reduce((sum, { integrals }) => sum + integrals.lost, 0),
  };
}

function check(queue: TransientQueue): void {
  positive('aht', queue.aht);
  nonNegative('patience', queue.patience);
  nonNegative('within', queue.within ?? 0);
  share('balk', queue.balk ?? 0);
  if (queue.places !== undefined && queue.places !== Number.POSITIVE_INFINITY) whole('places', queue.places);
  for (const { duration, rate, agents } of queue.intervals) {
    positive('duration', duration);
    nonNegative('rate', rate);
    whole('agents', agents);
  }
  if (queue.intervals.at(-1)?.agents === 0 && queue.patience === Number.POSITIVE_INFINITY) {
    throw new RangeError('the last interval needs an agent, or patience an end: nobody would answer those who wait');
  }
}

function ratesOf({ aht, patience, balk = 0, places = Number.POSITIVE_INFINITY }: TransientQueue, rate: number): Rates {
  // Without any patience, whoever must wait balks.
  const share = patience === 0 ? 1 : balk;
  const abandoning = 1 / (patience === 0 ? aht : patience);
  return { arriving: rate, balking: rate * share, joining: rate * (1 - share), service: 1 / aht, abandoning, places };
}

/** Sums over the contacts of an interval. */
interface Waits {
  readonly wait: number;
  readonly halfSquare: number;
}

/** What they wait within their interval, and what a contact in their place at its end may expect beyond. */
function expectedWaits(passages: readonly Passage[]): Waits[] {
  const waits: Waits[] = [];
  let after: Prospect = [new Float64Array(), new Float64Array()];
  for (let index = passages.length - 1; index >= 0; index--) {
    const { layout, rates, duration, integrals, end } = passages[index]!;
    const next = passages[index + 1];
    const atEnd = next === undefined ? finalWaits(layout, rates) : before(after, layout, next.layout, [0, 0]);
    let [wait, halfSquare] = [integrals.cohort, integrals.waited];
    for (let layer = 0, from = 0; layer <= end.layout.excess; layer++) {
      for (let ahead = 0; ahead <= end.layout.waiting; ahead++, from++) {
        const place = layer * (layout.waiting + 1) + ahead;
        wait += end.cohort[from]! * atEnd[0][place]!;
        halfSquare += end.waited[from]! * atEnd[0][place]! + end.cohort[from]! * atEnd[1][place]!;
      }
    }
    waits[index] = { wait, halfSquare };
    const ones = new Float64Array(atEnd[0].length).fill(1);
    after = earlier(atEnd, layout, rates, duration, ([toCome]) => [ones, toCome]);
  }
  return waits;
}

/** A contact that waits loses patience at a constant rate, which turns waits into abandonments. */
function contactSums({ duration, integrals, rates }: Passage, within: number, waits: Waits, soon: InTime): ContactSums {
  const { arriving, balking, abandoning } = rates;
  const arrived = arriving * duration;
  const delayed = arriving * integrals.delayed;
  const blocked = arriving * integrals.blocked;
  const balked = balking * integrals.delayed;
  const abandoned = balked + abandoning * waits.wait;
  const ever = within === Number.POSITIVE_INFINITY;
  return {
    arrived,
    delayed,
    blocked,
    abandoned,
    answeredWithin: ever ? arrived - blocked - abandoned : arrived - delayed - blocked + soon.answered,
    abandonedWithin: ever ? abandoned : balked + abandoning * soon.waited,
    wait: waits.wait,
    abandonedWait: abandoning * waits.halfSquare,
  };
}

function means({ duration, integrals, end }: Passage): Omit<TransientFigures, keyof ContactShares> {
  const { agents, excess, waiting } = end.layout;
  let inSystem = 0;
  for (let busy = 0; busy < agents; busy++) inSystem += busy * end.state[busy]!;
  for (let layer = 0, index = agents; layer <= excess; layer++) {
    for (let queue = 0; queue <= waiting; queue++, index++) inSystem += (agents + layer + queue) * end.state[index]!;
  }
  return {
    meanBusy: integrals.busy / duration,
    meanOvertime: integrals.excess / duration,
    meanQueue: integrals.queue / duration,
    occupancy: agents > 0 ? (integrals.busy - integrals.excess) / (agents * duration) : null,
    inSystemAtEnd: inSystem,
  };
}
