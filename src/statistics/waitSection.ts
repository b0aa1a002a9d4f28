import { WAIT_BUCKETS, type WaitHistogram } from '../tally.ts';

/**
 * Waits of a run of consecutive replications. Percentiles cannot be taken from moments, so the histogram is kept in a few
 * sections whose differences tell how uncertain they are: the same memory for 20 or 20,000 replications (with 20
 * sections, so 19 degrees of freedom, an interval is 7% wider than with any number). A histogram that is not by interval must hold counted contacts only, none of the warm-up.
 */
export interface WaitSection {
  readonly types: number;
  /** Counted and warm-up intervals and the tail, or 1 when intervals are not told apart. */
  readonly intervals: number;
  /** `[(type * intervals + interval) * WAIT_BUCKETS + bucket]`; doubles, which do not overflow. */
  readonly counts: Float64Array;
  /** Buckets of each type and interval up to the last that is not empty: `[type * intervals + interval]` */
  readonly used: Int32Array;
}

/** An empty section for histograms of a shape. */
export function createWaitSection(types: number, intervals: number): WaitSection {
  const cells = types * intervals;
  return { types, intervals, counts: new Float64Array(cells * WAIT_BUCKETS), used: new Int32Array(cells) };
}

/** Adds the counts of a histogram of the same shape. */
export function addWaits({ counts, used }: WaitSection, added: WaitHistogram['counts']): void {
  for (let cell = 0; cell < used.length; cell++) {
    const first = cell * WAIT_BUCKETS;
    let end = WAIT_BUCKETS;
    while (end > 0 && added[first + end - 1] === 0) end--;
    for (let place = first; place < first + end; place++) counts[place]! += added[place]!;
    if (end > used[cell]!) used[cell] = end;
  }
}
