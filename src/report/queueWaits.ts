import type { ContactEstimates, MaybeEstimate } from '../statistics/estimates.ts';

/** Waits of some contacts; `null` where there are none, or no number that holds for all of them together. */
export type QueueWaits = Pick<ContactEstimates, 'asa' | 'p80' | 'p90' | 'p95' | 'maxWait'> & {
  /** How many it speaks of. */
  readonly offered: MaybeEstimate;
};

/** Waits of several types together: the mean alone, for percentiles do not add up. */
export function waitsTogether(cells: readonly ContactEstimates[]): QueueWaits {
  const [only, another] = cells;
  if (only !== undefined && another === undefined) return only;
  const offered = cells.reduce((sum, cell) => sum + (cell.offered?.mean ?? 0), 0);
  return {
    offered: { mean: offered, low: null, high: null },
    asa: asaTogether(cells),
    p80: null,
    p90: null,
    p95: null,
    maxWait: null,
  };
}

/**
 * Mean wait of the answered of several types, R = Σ w a / Σ a with a type's mean wait w and answered contacts a. How the types vary
 * together is not known, so each bound takes them to err all at once and the same way: to first order the types' own errors of
 * a (w - R) add up, and the interval holds the mean at least as often as theirs do.
 */
export function asaTogether(cells: readonly ContactEstimates[]): MaybeEstimate {
  const known = cells.flatMap(({ asa, answered }) =>
    asa === null || answered === null || answered.mean === 0 ? [] : [{ asa, answered }],
  );
  const all = known.reduce((sum, { answered }) => sum + answered.mean, 0);
  if (all === 0) return null;
  const mean = known.reduce((sum, { asa, answered }) => sum + asa.mean * answered.mean, 0) / all;
  const error = (end: 'low' | 'high') =>
    known.reduce((sum, { asa, answered }) => {
      const [ofWait, ofNumber] = [reach(asa, end), Math.max(reach(answered, 'low'), reach(answered, 'high'))];
      return sum + ofWait * answered.mean + ofNumber * Math.abs(asa.mean - mean);
    }, 0) / all;
  const bounded = known.every(({ asa, answered }) => asa.low !== null && answered.low !== null);
  return bounded
    ? { mean, low: Math.max(0, mean - error('low')), high: mean + error('high') }
    : { mean, low: null, high: null };
}

/** From the mean to a bound. */
function reach(estimate: NonNullable<MaybeEstimate>, end: 'low' | 'high'): number {
  return Math.abs((estimate[end] ?? estimate.mean) - estimate.mean);
}
