import { WAIT_BUCKETS } from '../tally.ts';
import type { WaitSection } from './waitSection.ts';

/** The waits of a cell, the sections side by side. Whole numbers, so sums are exact in any order. */
export interface SectionWaits {
  /** Contacts, `[bucket * sections + section]`, up to the last bucket that any section has used. */
  readonly counts: Float64Array;
  /** Contacts of all sections, by bucket. */
  readonly buckets: Float64Array;
  /** Contacts of each section. */
  readonly sizes: Float64Array;
}

/** The intervals of a histogram that make up a cell: from the first to before the last. */
export type Intervals = readonly [first: number, end: number];

/** No waits yet. */
export function createSectionWaits(sections: number, buckets: number): SectionWaits {
  return {
    counts: new Float64Array(buckets * sections),
    buckets: new Float64Array(buckets),
    sizes: new Float64Array(sections),
  };
}

/** How many buckets the histograms of any type have used in a cell. */
export function usedBuckets(sections: readonly WaitSection[], [first, end]: Intervals): number {
  let most = 0;
  for (const { types, intervals, used } of sections) {
    for (let type = 0; type < types; type++) {
      for (let interval = first; interval < end; interval++) most = Math.max(most, used[type * intervals + interval]!);
    }
  }
  return most;
}

/** Replaces the waits by those of a type in some intervals. */
export function gatherWaits(
  { counts, buckets, sizes }: SectionWaits,
  sections: readonly WaitSection[],
  type: number,
  [first, end]: Intervals,
): void {
  const stride = sizes.length;
  for (let place = 0; place < stride; place++) {
    const section = sections[place]!;
    let cell = type * section.intervals + first;
    let size = 0;
    // What is there is overwritten, which is far quicker than to clear it and to add.
    let from = cell * WAIT_BUCKETS;
    for (let to = place; to < counts.length; to += stride) {
      const count = section.counts[from++]!;
      counts[to] = count;
      size += count;
    }
    for (cell += 1; cell < type * section.intervals + end; cell++) {
      size += addBuckets(counts, place, stride, section, cell);
    }
    sizes[place] = size;
  }
  for (let bucket = 0, at = 0; bucket < buckets.length; bucket++) {
    let inside = 0;
    for (let place = 0; place < stride; place++) inside += counts[at++]!;
    buckets[bucket] = inside;
  }
}

/** Adds the counts of a histogram's cell, each bucket `stride` places after the one before. Returns their sum. */
function addBuckets(
  into: Float64Array,
  place: number,
  stride: number,
  { counts, used }: WaitSection,
  cell: number,
): number {
  let size = 0;
  for (let bucket = 0, to = place; bucket < used[cell]!; bucket++, to += stride) {
    const count = counts[cell * WAIT_BUCKETS + bucket]!;
    into[to]! += count;
    size += count;
  }
  return size;
}

/** Adds the waits of the same sections and buckets. */
export function addSectionWaits(into: SectionWaits, waits: SectionWaits): void {
  add(into.counts, waits.counts);
  add(into.buckets, waits.buckets);
  add(into.sizes, waits.sizes);
}

function add(into: Float64Array, values: Float64Array): void {
  for (let place = 0; place < values.length; place++) into[place]! += values[place]!;
}
