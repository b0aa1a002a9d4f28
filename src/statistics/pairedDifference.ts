import { adjustedProportions } from './adjustedProportions.ts';
import { noEvent } from './bounds.ts';
import type { Difference } from './difference.ts';
import type { HeadlineMeasure } from './headlineMeasures.ts';
import { type Recorded, type RecordedSeries, recordedSeries, type Where } from './recordedSeries.ts';
import { skewedBounds } from './skewedBounds.ts';
import { tQuantile } from './tQuantile.ts';

export type { Difference } from './difference.ts';
export type { HeadlineMeasure } from './headlineMeasures.ts';
export type { Recorded, Where } from './recordedSeries.ts';

const MISS = 0.05;
/** Below this share of the larger figure a difference is what adding money in another order leaves. */
const ROUNDING = 1e-12;

/**
 * b − a of one measure of one cell, or `null` where either has none. A measure is a ratio R = Σy / Σx over replications; the error of
 * R_b − R_a is that of the mean of its linearizations e = (y_b − R_b x_b) / Σx_b − (y_a − R_a x_a) / Σx_a, one for each replication, which
 * are independent (delta method; Asmussen and Glynn, Stochastic Simulation, 2007, sections III.3 and V.2): Student's t over them,
 * stretched away from 0 (see `skewedBounds`). Identical cells differ by exactly 0, from 0 to 0. Where only the measure is the same in all
 * replications, a share has the error that one contact would make that fared otherwise in one plan. A frequency of replications has
 * an interval of its own, see `adjustedProportions`.
 *
 * @param miss chance that the interval misses the truth
 */
export function pairedDifference(
  a: Recorded,
  b: Recorded,
  measure: HeadlineMeasure,
  where: Where,
  miss = MISS,
): Difference | null {
  if (a.records.replications !== b.records.replications) {
    throw new RangeError('paired plans have the same number of replications');
  }
  const [before, after] = [recordedSeries(a, measure, where), recordedSeries(b, measure, where)];
  if (before === null || after === null) return null;
  const [from, to] = [ratioOf(before), ratioOf(after)];
  if (from === null || to === null) return null;
  const noise = ROUNDING * Math.max(Math.abs(from.mean), Math.abs(to.mean));
  const mean = settled(to.mean - from.mean, noise);
  const isSame = same(before.cell, after.cell);
  if (before.kind === 'frequency') {
    const bounds = adjustedProportions(mean, before, after, miss);
    return { mean, ...bounds, ...(isSame && around(mean, 0)) };
  }
  if (isSame) return { mean, ...around(mean, 0), ...independent(mean, from, to, miss) };
  const active = before.over.reduce((sum, over, index) => sum + (over !== 0 || after.over[index] !== 0 ? 1 : 0), 0);
  if (active < 2) return { mean, ...UNKNOWN };
  const errors = to.errors.map((error, index) => error - (from.errors[index] ?? 0));
  const spread = settled(standardError(errors, active), noise);
  const isUndecided = spread === 0 && mean === 0 && before.kind === 'share';
  // Where nothing ever happened in either, that it never will is not known.
  const never = isUndecided && (from.mean === 0 || from.mean === 1);
  const error = isUndecided ? oneContact(Math.min(sum(before.over), sum(after.over)), active) : spread;
  const reach = never ? 1 - noEvent(active, miss) : tQuantile(1 - miss / 2, active - 1) * error;
  return { mean, ...skewedBounds(mean, reach), ...independent(mean, from, to, miss) };
}

/** The standard error of a share of so many contacts, if all replications but one had no residual, and that one a contact. */
function oneContact(contacts: number, active: number): number {
  return standardError(Float64Array.of(1 / contacts), active);
}

const UNKNOWN = { low: null, high: null, independentLow: null, independentHigh: null };

/** A ratio of sums, and how far each replication is from it. */
interface Ratio {
  readonly mean: number;
  /** Linearized, in the measure's unit; they add up to 0. */
  readonly errors: Float64Array;
  /** Replications that have something to say. */
  readonly active: number;
}

function ratioOf({ kind, of, over, unit }: RecordedSeries): Ratio | null {
  const divisor = sum(over);
  if (divisor <= 0) return null;
  const ratio = sum(of) / divisor;
  if (kind === 'share' && !(ratio >= 0 && ratio <= 1)) return null;
  return {
    mean: ratio / unit,
    errors: of.map((value, index) => (value - ratio * (over[index] ?? 0)) / divisor / unit),
    active: over.reduce((count, value) => count + (value !== 0 ? 1 : 0), 0),
  };
}

/** The interval of two runs that share nothing: Welch (1947). */
function independent(
  mean: number,
  from: Ratio,
  to: Ratio,
  miss: number,
): Pick<Difference, 'independentLow' | 'independentHigh'> {
  const { independentLow, independentHigh } = UNKNOWN;
  if (from.active < 2 || to.active < 2) return { independentLow, independentHigh };
  const [u, v] = [standardError(from.errors, from.active) ** 2, standardError(to.errors, to.active) ** 2];
  if (u + v === 0) return { independentLow: mean, independentHigh: mean };
  const degrees = (u + v) ** 2 / (u ** 2 / (from.active - 1) + v ** 2 / (to.active - 1));
  const reach = tQuantile(1 - miss / 2, degrees) * Math.sqrt(u + v);
  return { independentLow: mean - reach, independentHigh: mean + reach };
}

function standardError(errors: Float64Array, active: number): number {
  return Math.sqrt((errors.reduce((squares, error) => squares + error * error, 0) * active) / (active - 1));
}

function around(mean: number, reach: number): Pick<Difference, 'low' | 'high'> {
  return { low: mean - reach, high: mean + reach };
}

function settled(value: number, noise: number): number {
  return Math.abs(value) <= noise ? 0 : value;
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
