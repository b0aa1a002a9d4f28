import { bucketStart, WAIT_BUCKETS } from '../tally.ts';
import { MICROSECONDS } from '../time.ts';
import type { MaybeEstimate, WaitDistribution } from './estimates.ts';
import type { Frame } from './frame.ts';
import { waitPercentiles } from './waitPercentiles.ts';
import type { WaitSection } from './waitSection.ts';

/** The intervals of a histogram that make up a cell: from the first to before the last. */
type Intervals = readonly [first: number, end: number];

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
  // Most buckets are empty: those of all sections side by side are passed over at once.
  const counts = new Float64Array(sections.length * usedBuckets(sections, intervals));
  const total = new Float64Array(counts.length);
  const totalSizes = new Float64Array(sections.length);
  const rows: (readonly MaybeEstimate[])[] = [];
  for (let type = 0; type < frame.types; type++) {
    counts.fill(0);
    const sizes = Float64Array.from(sections, (section, place) =>
      gather(section, type, intervals, counts, sections.length, place),
    );
    add(total, counts);
    add(totalSizes, sizes);
    rows.push(waitPercentiles(counts, sizes, shares));
  }
  const [only] = rows;
  return [...rows, only !== undefined && frame.types === 1 ? only : waitPercentiles(total, totalSizes, shares)];
}

/** The waits of a type over all sections and counted intervals, up to the last bucket with any. */
export function waitDistribution(sections: readonly WaitSection[], frame: Frame, type: number): WaitDistribution {
  const buckets = new Float64Array(WAIT_BUCKETS);
  const intervals = countedRows(sections, frame);
  for (const section of sections) gather(section, type, intervals, buckets, 1, 0);
  const counts = Array<number>(buckets.findLastIndex((count) => count > 0) + 1);
  for (let bucket = 0; bucket < counts.length; bucket++) counts[bucket] = buckets[bucket]!;
  return { edges: EDGES.slice(0, counts.length + 1), counts };
}

/** Where each bucket begins, seconds, and where the last one ends. */
const EDGES = Array.from({ length: WAIT_BUCKETS + 1 }, (_, bucket) => bucketStart(bucket) / MICROSECONDS);

/** How many buckets the histograms of any type have used in a cell. */
function usedBuckets(sections: readonly WaitSection[], [first, end]: Intervals): number {
  let most = 0;
  for (const { types, intervals, used } of sections) {
    for (let type = 0; type < types; type++) {
      for (let interval = first; interval < end; interval++) most = Math.max(most, used[type * intervals + interval]!);
    }
  }
  return most;
}

/** The histograms' intervals that count: all but the warm-up when they are told apart. */
function countedRows(sections: readonly WaitSection[], frame: Frame): Intervals {
  const intervals = sections[0]?.intervals ?? 0;
  return [intervals > 1 ? frame.firstInterval : 0, intervals];
}

/** Adds the counts of a type, each bucket `stride` places after the one before, the first at `place`. Returns their sum. */
function gather(
  section: WaitSection,
  type: number,
  [first, end]: Intervals,
  into: Float64Array,
  stride: number,
  place: number,
): number {
  let size = 0;
  for (let interval = first; interval < end; interval++) {
    const cell = type * section.intervals + interval;
    const used = section.used[cell]!;
    for (let bucket = 0; bucket < used; bucket++) {
      const count = section.counts[cell * WAIT_BUCKETS + bucket]!;
      into[bucket * stride + place]! += count;
      size += count;
    }
  }
  return size;
}

function add(into: Float64Array, values: Float64Array): void {
  for (let place = 0; place < values.length; place++) into[place]! += values[place]!;
}
