import { normalQuantile } from '../random/normalQuantile.ts';
import type { Difference } from './difference.ts';
import type { RecordedSeries } from './recordedSeries.ts';

/**
 * The intervals of the difference of two frequencies, of replications in which something is true. Paired: one replication is added to
 * each of those in which only one of the two is true (Bonett and Price, Journal of Educational and Behavioral Statistics
 * 37, 2012). Independent: one of either kind is added to both (Agresti and Caffo, The American Statistician 54, 2000). Unlike Wald's
 * interval they do not claim certainty when no replication happens to differ.
 */
export function adjustedProportions(
  mean: number,
  a: RecordedSeries,
  b: RecordedSeries,
  miss: number,
): Omit<Difference, 'mean'> {
  const critical = normalQuantile(1 - miss / 2);
  let pairs = 0;
  let gained = 0;
  let lost = 0;
  for (let index = 0; index < a.of.length; index++) {
    if (!(a.over[index] && b.over[index])) continue;
    pairs += 1;
    if ((b.of[index] ?? 0) > (a.of[index] ?? 0)) gained += 1;
    if ((b.of[index] ?? 0) < (a.of[index] ?? 0)) lost += 1;
  }
  if (pairs < 2) return { low: null, high: null, independentLow: null, independentHigh: null };
  const [up, down] = [(gained + 1) / (pairs + 2), (lost + 1) / (pairs + 2)];
  const reach = critical * Math.sqrt((up + down - (up - down) ** 2) / (pairs + 2));
  const [low, high] = held(mean, up - down, reach);
  const [p, q] = [adjusted(a), adjusted(b)];
  const apart = critical * Math.sqrt(p.variance + q.variance);
  const [independentLow, independentHigh] = held(mean, q.share - p.share, apart);
  return { low, high, independentLow, independentHigh };
}

function adjusted({ of, over }: RecordedSeries): { readonly share: number; readonly variance: number } {
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const number = total(over) + 2;
  const share = (total(of) + 1) / number;
  return { share, variance: (share * (1 - share)) / number };
}

/** An interval within [−1, 1] that does not leave out the mean, which is not at its middle. */
function held(mean: number, middle: number, reach: number): readonly [number, number] {
  return [Math.min(mean, Math.max(-1, middle - reach)), Math.max(mean, Math.min(1, middle + reach))];
}
