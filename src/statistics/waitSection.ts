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
    const end = lastUsed(added, first) + 1;
    for (let place = first; place < end; place++) counts[place]! += added[place]!;
    if (end - first > used[cell]!) used[cell] = end - first;
  }
}

/** Place of the last bucket that is not empty, of those from `first` on; the place before them when all are. */
function lastUsed(counts: WaitHistogram['counts'], first: number): number {
  let last = first + WAIT_BUCKETS - 1;
  // The longer half is empty as a rule: four are passed over at once.
  for (; last >= first + 3; last -= 4) {
    if ((counts[last]! | counts[last - 1]! | counts[last - 2]! | counts[last - 3]!) !== 0) break;
  }
  while (last >= first && counts[last] === 0) last--;
  return last;
}
