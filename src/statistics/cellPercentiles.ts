import { bucketStart, WAIT_BUCKETS } from '../tally.ts';
import { MICROSECONDS } from '../time.ts';
import type { MaybeEstimate, WaitDistribution } from './estimates.ts';
import type { Frame } from './frame.ts';
import { addSectionWaits, createSectionWaits, gatherWaits, type Intervals, usedBuckets } from './sectionWaits.ts';
import { waitPercentiles } from './waitPercentiles.ts';
import type { WaitSection } from './waitSection.ts';

/**
 * Percentiles of the waits of each row (each type, then all of them) in one counted interval, or in all and the tail (`interval`
 * null). All `null` where the histograms do not tell intervals apart.
 */
export function cellPercentiles(
  sections: readonly WaitSection[],
  frame: Frame,
  interval: number | null,
  shares: readonly number[],
): readonly (readonly MaybeEstimate[])[] {
  const counted = countedRows(sections, frame);
  const byInterval = (sections[0]?.intervals ?? 1) > 1;
  if (interval !== null && !byInterval) {
    return Array.from({ length: frame.types + 1 }, () => shares.map(() => null));
  }
  const at = counted[0] + (interval ?? 0);
  const intervals: Intervals = interval === null ? counted : [at, at + 1];
  const buckets = usedBuckets(sections, intervals);
  const waits = createSectionWaits(sections.length, buckets);
  const total = createSectionWaits(sections.length, buckets);
  const rows: (readonly MaybeEstimate[])[] = [];
  for (let type = 0; type < frame.types; type++) {
    gatherWaits(waits, sections, type, intervals);
    addSectionWaits(total, waits);
    rows.push(waitPercentiles(waits, shares));
  }
  const [only] = rows;
  return [...rows, only !== undefined && frame.types === 1 ? only : waitPercentiles(total, shares)];
}

/** The waits of a type over all sections and counted intervals, up to the last bucket with any. */
export function waitDistribution(sections: readonly WaitSection[], frame: Frame, type: number): WaitDistribution {
  const intervals = countedRows(sections, frame);
  const waits = createSectionWaits(sections.length, usedBuckets(sections, intervals));
  gatherWaits(waits, sections, type, intervals);
  const counts = Array.from(waits.buckets.subarray(0, waits.buckets.findLastIndex((count) => count > 0) + 1));
  return { edges: EDGES.slice(0, counts.length + 1), counts };
}

/** Where each bucket begins, seconds, and where the last one ends. */
const EDGES = Array.from({ length: WAIT_BUCKETS + 1 }, (_, bucket) => bucketStart(bucket) / MICROSECONDS);

/** The histograms' intervals that count: all but the warm-up when they are told apart. */
function countedRows(sections: readonly WaitSection[], frame: Frame): Intervals {
  const intervals = sections[0]?.intervals ?? 0;
  return [intervals > 1 ? frame.firstInterval : 0, intervals];
}
