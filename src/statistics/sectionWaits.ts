import { WAIT_BUCKETS } from '../tally.ts';

/** The waits of a type (or of all) in an interval (or in some), the sections side by side. Whole numbers, so sums are exact in any order. */
export interface SectionWaits {
  /** Contacts, `[bucket * sections + section]`, with room for as many buckets as `buckets`. */
  counts: Float64Array;
  /** Contacts of all sections, by bucket. */
  buckets: Float64Array;
  /** Buckets up to the last that is not empty. */
  used: number;
  /** Contacts of each section. */
  readonly sizes: Float64Array;
}

/** No waits yet, and no room for them: most have far fewer buckets than there are. */
export function createSectionWaits(sections: number): SectionWaits {
  return { counts: NONE, buckets: NONE, used: 0, sizes: new Float64Array(sections) };
}

const NONE = new Float64Array(0);

/** Adds the counts of a histogram's cell, `[first, end)` of `added`, to a section. */
export function addCounts(waits: SectionWaits, section: number, added: Uint32Array, first: number, end: number): void {
  makeRoom(waits, end - first);
  const { counts, buckets, sizes } = waits;
  const sections = sizes.length;
  let size = 0;
  for (let from = first, bucket = 0, to = section; from < end; from++, bucket++, to += sections) {
    const count = added[from]!;
    // Of a day most buckets are empty, and those of one section lie far apart.
    if (count === 0) continue;
    counts[to]! += count;
    buckets[bucket]! += count;
    size += count;
  }
  sizes[section]! += size;
}

/** Adds the waits of the same sections. */
export function addSectionWaits(into: SectionWaits, waits: SectionWaits): void {
  makeRoom(into, waits.used);
  add(into.counts, waits.counts, waits.used * waits.sizes.length);
  add(into.buckets, waits.buckets, waits.used);
  add(into.sizes, waits.sizes, waits.sizes.length);
}

function add(into: Float64Array, values: Float64Array, count: number): void {
  for (let place = 0; place < count; place++) into[place]! += values[place]!;
}

/** Makes the waits reach so many buckets at least. */
function makeRoom(waits: SectionWaits, used: number): void {
  if (used <= waits.used) return;
  waits.used = used;
  if (used <= waits.buckets.length) return;
  // A quarter more: the longest waits of the sections differ by little.
  const room = Math.min(WAIT_BUCKETS, used + (used >> 2));
  waits.counts = moved(waits.counts, room * waits.sizes.length);
  waits.buckets = moved(waits.buckets, room);
}

function moved(values: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}
