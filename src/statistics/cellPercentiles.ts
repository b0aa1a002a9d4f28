import { bucketStart, WAIT_BUCKETS } from '../tally.ts';
import { MICROSECONDS } from '../time.ts';
import type { MaybeEstimate, WaitDistribution } from './estimates.ts';
import type { Frame } from './frame.ts';
import { waitPercentiles } from './waitPercentiles.ts';
import type { WaitSection } from './waitSection.ts';

/** The rows (types) and intervals of a histogram that make up a cell: from the first to before the last. */
interface Part {
  readonly types: readonly [first: number, end: number];
  readonly intervals: readonly [first: number, end: number];
}

/**
 * Percentiles of the waits of a row (a type, or all of them: the last row) in one counted interval, or in all and the
 * tail (`interval` null). All `null` where the histograms do not tell intervals apart.
 */
export function cellPercentiles(
  sections: readonly WaitSection[],
  frame: Frame,
  row: number,
  interval: number | null,
  shares: readonly number[],
): MaybeEstimate[] {
  const types = row === frame.types ? ([0, frame.types] as const) : ([row, row + 1] as const);
  const counted = countedRows(sections, frame);
  const byInterval = (sections[0]?.intervals ?? 1) > 1;
  if (interval !== null && !byInterval) return shares.map(() => null);
  const at = counted[0] + (interval ?? 0);
  const part: Part = { types, intervals: interval === null ? counted : [at, at + 1] };
  const counts = new Float64Array(sections.length * WAIT_BUCKETS);
  sections.forEach((section, place) => {
    gather(section, part, counts.subarray(place * WAIT_BUCKETS, (place + 1) * WAIT_BUCKETS));
  });
  return waitPercentiles(counts, sections.length, shares);
}

/** The waits of a type over all sections and counted intervals, up to the last bucket with any. */
export function waitDistribution(sections: readonly WaitSection[], frame: Frame, type: number): WaitDistribution {
  const buckets = new Float64Array(WAIT_BUCKETS);
  const part: Part = { types: [type, type + 1], intervals: countedRows(sections, frame) };
  for (const section of sections) gather(section, part, buckets);
  const counts = Array.from(buckets.subarray(0, buckets.findLastIndex((count) => count > 0) + 1));
  return { edges: EDGES.slice(0, counts.length + 1), counts };
}

/** Where each bucket begins, seconds, and where the last one ends. */
const EDGES = Array.from({ length: WAIT_BUCKETS + 1 }, (_, bucket) => bucketStart(bucket) / MICROSECONDS);

/** The histograms' intervals that count: all but the warm-up when they are told apart. */
function countedRows(sections: readonly WaitSection[], frame: Frame): readonly [number, number] {
  const intervals = sections[0]?.intervals ?? 0;
  return [intervals > 1 ? frame.firstInterval : 0, intervals];
}

function gather(section: WaitSection, { types, intervals }: Part, into: Float64Array): void {
  for (let type = types[0]; type < types[1]; type++) {
    for (let interval = intervals[0]; interval < intervals[1]; interval++) {
      const start = (type * section.intervals + interval) * WAIT_BUCKETS;
      for (let bucket = 0; bucket < WAIT_BUCKETS; bucket++) {
        const count = section.counts[start + bucket]!;
        if (count !== 0) into[bucket]! += count;
      }
    }
  }
}
