import { confidence } from './bounds.ts';
import type { Form, Measure } from './definition.ts';
import type { MaybeEstimate } from './estimates.ts';
import type { Layout } from './layout.ts';
import type { CellMoments } from './moments.ts';

/**
 * Estimates a measure of one cell. A ratio R = Σy / Σx over n replications has the delta-method standard error
 * √(n / (n - 1) · Σ(y - R x)²) / Σx (Cochran, Sampling Techniques, 1977, equation 6.13); a mean per replication is
 * the ratio with x = 1. Replications in which x is zero say nothing: they do not count into n. Nothing over nothing is `null`, and so is
 * what is no share: more customers served than called, when some called before the first counted interval or another type.
 *
 * @param length what the unit `length` stands for, microseconds
 */
export function cellEstimate(
  { kind, of, over, denominator, unit }: Measure,
  layout: Layout,
  moments: CellMoments,
  cell: number,
  replications: number,
  length: number,
): MaybeEstimate {
  const numerator = total(of, layout, moments, cell, replications);
  const divisor = over ? total(over, layout, moments, cell, replications) : replications;
  // Below zero when more customers of a type came back than called it first: the menu had sent them elsewhere.
  if (divisor <= 0) return null;
  const ratio = numerator / divisor;
  if (kind === 'share' && !(ratio >= 0 && ratio <= 1)) return null;
  const active = over ? moments.active[cell * layout.denominators.length + denominator]! : replications;
  let squares = covariation(of, of, layout, moments, cell);
  if (over) {
    squares -= 2 * ratio * covariation(of, over, layout, moments, cell);
    squares += ratio * ratio * covariation(over, over, layout, moments, cell);
  }
  // Rounding may leave a sum of squares below zero; a single replication has no error to speak of.
  const error = Math.sqrt((Math.max(0, squares) * active) / Math.max(1, active - 1)) / divisor;
  const scale = unit === 'length' ? length : unit;
  const mean = ratio / scale;
  const [low, high] = confidence(kind, mean, error / scale, active);
  return { mean, low, high };
}

/** Sum of a form over replications, exact for whole numbers. */
function total(form: Form, layout: Layout, moments: CellMoments, cell: number, replications: number): number {
  const start = cell * layout.quantities;
  let sum = 0;
  for (let k = 0; k < form.places.length; k++) {
    const place = start + form.places[k]!;
    sum += form.signs[k]! * (replications * moments.origin[place]! + moments.sums[place]!);
  }
  return sum;
}

/** Sum of the products of two forms' deviations from their means. */
function covariation(a: Form, b: Form, layout: Layout, moments: CellMoments, cell: number): number {
  const start = cell * layout.first.length;
  let sum = 0;
  for (let j = 0; j < a.places.length; j++) {
    for (let k = 0; k < b.places.length; k++) {
      const pair = layout.pairOf[a.places[j]! * layout.quantities + b.places[k]!]!;
      sum += a.signs[j]! * b.signs[k]! * moments.products[start + pair]!;
    }
  }
  return sum;
}
