import type { ContactMeasure, Estimate } from '../statistics/estimates.ts';
import type { View } from './view.ts';

export interface Extreme {
  readonly interval: number;
  readonly estimate: Estimate;
}

/**
 * The interval with the highest (or lowest) mean of a measure. Intervals in which a run saw fewer than 30 contacts are
 * passed over, unless all are so: their extremes are mostly chance.
 */
export function extreme(
  view: View,
  measure: ContactMeasure,
  which: 'highest' | 'lowest',
  replications: number,
): Extreme | null {
  const all = view.intervals.flatMap((estimates, interval): (Extreme & { readonly seen: number })[] => {
    const estimate = estimates[measure];
    const seen = (estimates.offered?.mean ?? 0) * replications;
    return estimate === null ? [] : [{ interval, estimate, seen }];
  });
  const counted = all.filter(({ seen }) => seen >= 30);
  const sign = which === 'highest' ? 1 : -1;
  return (counted.length > 0 ? counted : all).reduce<Extreme | null>(
    (best, each) => (best === null || sign * (each.estimate.mean - best.estimate.mean) > 0 ? each : best),
    null,
  );
}
