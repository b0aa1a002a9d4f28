import { WAIT_BUCKETS, type WaitHistogram } from '../tally.ts';
import { addCounts, createSectionWaits, type SectionWaits } from './sectionWaits.ts';

/**
 * Waits of all replications. Percentiles cannot be taken from moments, so histograms are kept in a few sections of consecutive
 * replications, whose differences tell how uncertain percentiles are: the same memory for 20 or 20,000 replications (with 20
 * sections, so 19 degrees of freedom, an interval is 7% wider than with any number). Histograms that are not by interval must hold
 * counted contacts only, none of the warm-up.
 */
export interface WaitSections {
  readonly sections: number;
  /** Counted and warm-up intervals and the tail, or 1 when intervals are not told apart. */
  readonly intervals: number;
  /** `[type * intervals + interval]` */
  readonly cells: readonly SectionWaits[];
}

/** Empty sections for histograms of a shape. */
export function createWaitSections(sections: number, types: number, intervals: number): WaitSections {
  return {
    sections,
    intervals,
    cells: Array.from({ length: types * intervals }, () => createSectionWaits(sections)),
  };
}

/** Adds the counts of a histogram of the same shape to a section. */
export function addWaits({ cells }: WaitSections, section: number, added: WaitHistogram['counts']): void {
  for (let cell = 0; cell < cells.length; cell++) {
    const first = cell * WAIT_BUCKETS;
    const end = lastUsed(added, first) + 1;
    const waits = cells[cell];
    if (waits !== undefined && end > first) addCounts(waits, section, added, first, end);
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
