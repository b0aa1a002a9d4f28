import type { Estimate, MaybeEstimate } from '../statistics/estimates.ts';
import { judgedIntervals, type Offered } from './judged.ts';

export interface Extreme {
  readonly interval: number;
  readonly estimate: Estimate;
}

/**
 * The interval with the highest (or lowest) mean of a measure, given by interval. Quiet intervals, and those in which a run
 * saw fewer than 30 contacts, are passed over, unless all are so: their extremes are mostly chance.
 */
export function extreme(
  intervals: readonly Offered[],
  estimates: readonly MaybeEstimate[],
  which: 'highest' | 'lowest',
  replications: number,
): Extreme | null {
  const judged = judgedIntervals(intervals);
  const all = estimates.flatMap((estimate, interval) => {
    const seen = (intervals[interval]?.offered?.mean ?? 0) * replications;
    return estimate === null ? [] : [{ interval, estimate, counts: judged[interval] === true && seen >= 30 }];
  });
  const counted = all.filter(({ counts }) => counts);
  const sign = which === 'highest' ? 1 : -1;
  return (counted.length > 0 ? counted : all).reduce<Extreme | null>(
    (best, each) => (best === null || sign * (each.estimate.mean - best.estimate.mean) > 0 ? each : best),
    null,
  );
}
