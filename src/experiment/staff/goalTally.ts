import { log } from '../../random/log.ts';
import { confidence } from '../../statistics/bounds.ts';
import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { tQuantile } from '../../statistics/tQuantile.ts';
import type { Series } from './slack.ts';
import type { Target } from './target.ts';

/** Sums of one goal over independent replications, from which it is estimated and decided. */
export interface GoalTally {
  replications: number;
  /** In which the measure is of something, and in which the bound held there. */
  judged: number;
  held: number;
  excess: number;
  squares: number;
  over: number;
  overSquares: number;
  products: number;
  /** Whether it was told already that the goal is met: what is told is not asked again. */
  isMet: boolean;
}

export function createGoalTally(): GoalTally {
  return {
    replications: 0,
    judged: 0,
    held: 0,
    excess: 0,
    squares: 0,
    over: 0,
    overSquares: 0,
    products: 0,
    isMet: false,
  };
}

export function addSeries(tally: GoalTally, { excess, over }: Series): void {
  for (let replication = 0; replication < excess.length; replication++) {
    const [x, y] = [over[replication] ?? 0, excess[replication] ?? 0];
    tally.replications += 1;
    tally.judged += x > 0 ? 1 : 0;
    tally.held += x > 0 && y >= 0 ? 1 : 0;
    tally.excess += y;
    tally.squares += y * y;
    tally.over += x;
    tally.overSquares += x * x;
    tally.products += x * y;
  }
}

/** `idle`: nothing was counted. `open`: it may be either, with the replications that there are. */
export type Verdict = 'met' | 'missed' | 'open' | 'idle';

/** Fewer replications say nothing of their own spread. */
const FEWEST = 30;

/**
 * Whether a goal is met, or missed; wrongly with a chance of at most `missMet` and `missMissed`. On average, a ratio of sums is at its bound exactly when the mean of
 * what is in excess is 0: Student's t. With a chance, the days on which the bound held are counted: by the bound of Chernoff
 * (1952) in the form of Hoeffding (1963, theorem 1), P(share >= p) <= exp(-n KL(p, chance)), which holds for any number of days.
 */
export function verdictOf(tally: GoalTally, chance: number | null, missMet: number, missMissed: number): Verdict {
  const { replications, judged, held, excess, squares } = tally;
  if (judged === 0) return replications < FEWEST ? 'open' : 'idle';
  if (chance !== null) {
    const share = held / judged;
    const told = judged * divergence(share, chance);
    if (share >= chance) return told >= -log(missMet) ? 'met' : 'open';
    return told >= -log(missMissed) ? 'missed' : 'open';
  }
  if (replications < FEWEST) return 'open';
  const mean = excess / replications;
  const variance = Math.max(0, squares - excess * mean) / (replications - 1);
  return verdictAt(mean, Math.sqrt(variance / replications), replications, missMet, missMissed);
}

/** How a goal changes from one plan to another under the same random numbers. */
export interface ChangeTally {
  replications: number;
  change: number;
  squares: number;
  /** Of the change and what was in excess before, and the latter by itself. */
  products: number;
  before: number;
}

export function createChangeTally(): ChangeTally {
  return { replications: 0, change: 0, squares: 0, products: 0, before: 0 };
}

export function addChange(tally: ChangeTally, before: Series, after: Series): void {
  for (let replication = 0; replication < before.excess.length; replication++) {
    const was = before.excess[replication] ?? 0;
    const change = (after.excess[replication] ?? 0) - was;
    tally.replications += 1;
    tally.change += change;
    tally.squares += change * change;
    tally.products += change * was;
    tally.before += was;
  }
}

/**
 * The mean of what is in excess after a change, when it is known well how the goal stood before (`base`) and, from some of the same
 * replications, how it changes: the two means add up, and so do their variances with twice the covariance. Much fewer replications tell it than
 * without the first plan.
 */
export function changedMean(base: GoalTally, tally: ChangeTally): { readonly mean: number; readonly error: number } {
  const { replications, change, squares, products, before } = tally;
  const [was, by] = [base.excess / base.replications, change / replications];
  const varianceBefore = Math.max(0, base.squares - base.excess * was) / (base.replications - 1);
  const variance = Math.max(0, squares - change * by) / (replications - 1);
  const covariance = (products - change * (before / replications)) / (replications - 1);
  const total = varianceBefore / base.replications + variance / replications + (2 * covariance) / base.replications;
  return { mean: was + by, error: Math.sqrt(Math.max(0, total)) };
}

/** What two tallies of the same goal over different replications say together. */
export function addTally(one: GoalTally, other: GoalTally): GoalTally {
  return {
    replications: one.replications + other.replications,
    judged: one.judged + other.judged,
    held: one.held + other.held,
    excess: one.excess + other.excess,
    squares: one.squares + other.squares,
    over: one.over + other.over,
    overSquares: one.overSquares + other.overSquares,
    products: one.products + other.products,
    isMet: one.isMet && other.isMet,
  };
}

/** With a chance, what is in excess of it in each replication: whether the bound held, less the chance. */
export function heldSeries({ excess, over }: Series, chance: number): Series {
  return {
    excess: excess.map((value, replication) => ((over[replication] ?? 0) > 0 ? (value >= 0 ? 1 : 0) - chance : 0)),
    over: over.map((value) => (value > 0 ? 1 : 0)),
  };
}

/** A tally of the same replications, as `heldSeries` would have given it. */
export function heldOnly(tally: GoalTally, chance: number): GoalTally {
  const { judged, held } = tally;
  const excess = held - chance * judged;
  return {
    ...tally,
    excess,
    squares: held * (1 - chance) ** 2 + (judged - held) * chance ** 2,
    over: judged,
    overSquares: judged,
    products: excess,
  };
}

/** The mean in excess with which a goal that spreads like this one is met, if `replications` show it to be that. */
export function provable(tally: GoalTally, chance: number | null, miss: number, replications: number): number {
  const mean = tally.excess / tally.replications;
  const variance = Math.max(0, tally.squares - tally.excess * mean) / (tally.replications - 1);
  const error = Math.sqrt(variance / replications);
  // Where p is near q, the divergence that Chernoff's bound asks for is (p - q)^2 / 2 q (1 - q).
  return error * (chance === null ? -tQuantile(miss, replications - 1) : Math.sqrt(-2 * log(miss)));
}

/** Student's t of a mean that ought to be at least 0. */
function verdictAt(mean: number, error: number, replications: number, missMet: number, missMissed: number): Verdict {
  const reach = (miss: number) => -tQuantile(miss, replications - 1) * error;
  if (mean >= reach(missMet)) return 'met';
  return mean <= -reach(missMissed) ? 'missed' : 'open';
}

/** Kullback-Leibler divergence of two coins. */
function divergence(p: number, q: number): number {
  const part = (a: number, b: number) => (a === 0 ? 0 : a * log(a / b));
  return part(p, q) + part(1 - p, 1 - q);
}

/** The measure with its 95% interval, as in a run's result. */
export function estimateOf(tally: GoalTally, target: Target): MaybeEstimate {
  const { judged, excess, squares, over, overSquares, products } = tally;
  if (over <= 0) return null;
  const sign = target.direction === 'least' ? 1 : -1;
  const ratio = excess / over;
  const spread = Math.max(0, squares - 2 * ratio * products + ratio * ratio * overSquares);
  const error = Math.sqrt((spread * judged) / Math.max(1, judged - 1)) / over / target.unit;
  const mean = target.bound + (sign * ratio) / target.unit;
  const [low, high] = confidence(target.measure === 'asa' ? 'time' : 'share', mean, error, judged);
  return { mean, low, high };
}

/** The share of days on which the bound held, with its 95% interval. */
export function heldShare({ judged, held }: GoalTally): MaybeEstimate {
  if (judged === 0) return null;
  const mean = held / judged;
  const [low, high] = confidence('frequency', mean, Math.sqrt(mean * (1 - mean)), judged);
  return { mean, low, high };
}
