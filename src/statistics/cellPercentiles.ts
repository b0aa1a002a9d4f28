import { bucketStart, WAIT_BUCKETS } from '../tally.ts';
import { MICROSECONDS } from '../time.ts';
import type { MaybeEstimate, WaitDistribution } from './estimates.ts';
import type { Frame } from './frame.ts';
import { addSectionWaits, createSectionWaits, type SectionWaits } from './sectionWaits.ts';
import { waitPercentiles } from './waitPercentiles.ts';
import type { WaitSections } from './waitSections.ts';

/**
 * Percentiles of the waits of each row (each type, then all of them) in one counted interval, or in all and the tail (`interval`
 * null). All `null` where the histograms do not tell intervals apart.
 */
export function cellPercentiles(
  waits: WaitSections,
  frame: Frame,
  interval: number | null,
  shares: readonly number[],
): readonly (readonly MaybeEstimate[])[] {
  if (interval !== null && waits.intervals === 1) {
    return Array.from({ length: frame.types + 1 }, () => shares.map(() => null));
  }
  const types = Array.from({ length: frame.types }, (_, type) => waitsOf(waits, frame, type, interval));
  const all = types.length === 1 ? types : [...types, sumOf(types, waits)];
  const rows = all.map((row) => waitPercentiles(row, shares));
  return types.length === 1 ? [...rows, ...rows] : rows;
}

/** The waits of a type over all sections and counted intervals, up to the last bucket with any. */
export function waitDistribution(waits: WaitSections, frame: Frame, type: number): WaitDistribution {
  const { buckets, used } = waitsOf(waits, frame, type, null);
  return { edges: EDGES.slice(0, used + 1), counts: Array.from(buckets.subarray(0, used)) };
}

/** Where each bucket begins, seconds, and where the last one ends. */
const EDGES = Array.from({ length: WAIT_BUCKETS + 1 }, (_, bucket) => bucketStart(bucket) / MICROSECONDS);

/** The waits of a type in one counted interval, or in all that count: all but the warm-up when they are told apart. */
function waitsOf(waits: WaitSections, frame: Frame, type: number, interval: number | null): SectionWaits {
  const { cells, intervals } = waits;
  const counted = cells.slice(type * intervals + (intervals > 1 ? frame.firstInterval : 0), (type + 1) * intervals);
  const some = interval === null ? counted : counted.slice(interval, interval + 1);
  const [only] = some;
  return only !== undefined && some.length === 1 ? only : sumOf(some, waits);
}

function sumOf(cells: readonly SectionWaits[], { sections }: WaitSections): SectionWaits {
  const sum = createSectionWaits(sections);
  for (const cell of cells) addSectionWaits(sum, cell);
  return sum;
}
