import { describe, expect, it } from 'vitest';
import { addSectionWaits, createSectionWaits } from '../../src/statistics/sectionWaits.ts';
import { addWaits, createWaitSections } from '../../src/statistics/waitSections.ts';
import { createWaitHistogram, WAIT_BUCKETS } from '../../src/tally.ts';

const SECTIONS = 3;

/** Two types, the second with some contacts in a bucket. */
function histogramWith(bucket: number, contacts = 1) {
  const { counts } = createWaitHistogram(2, 1);
  counts[WAIT_BUCKETS + bucket] = contacts;
  return counts;
}

/** The waits of two types, of which the second got a contact in each of some buckets, one section after the other. */
function waitsWith(...buckets: number[]) {
  const waits = createWaitSections(SECTIONS, 2, 1);
  for (const [section, bucket] of buckets.entries()) addWaits(waits, section, histogramWith(bucket));
  const [none, some] = waits.cells;
  if (none === undefined || some === undefined) throw new Error('expected two types');
  return { none, some };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('the waits of some sections', () => {
  it('reach to the last bucket that is not empty, whichever that is', () => {
    for (let bucket = 0; bucket < WAIT_BUCKETS; bucket++) {
      const { none, some } = waitsWith(bucket);
      expect([none.used, some.used]).toEqual([0, bucket + 1]);
      expect(some.counts.indexOf(1)).toBe(SECTIONS * bucket);
      expect(some.buckets.indexOf(1)).toBe(bucket);
      expect([...some.sizes]).toEqual([1, 0, 0]);
    }
  });

  it('reach as far when a section adds fewer, and farther when one adds more', () => {
    const last = WAIT_BUCKETS - 1;
    const { some } = waitsWith(300, 7, last);
    expect(some.used).toBe(WAIT_BUCKETS);
    const ownPlaces = [300, 7, last].map((bucket, section) => some.counts[SECTIONS * bucket + section]);
    expect(ownPlaces).toEqual([1, 1, 1]);
    expect([sum(some.counts), sum(some.buckets), ...some.sizes]).toEqual([3, 3, 1, 1, 1]);
  });

  it('of two types add up bucket by bucket and section by section, whichever reaches farther', () => {
    const parts = [waitsWith(4, 9).some, waitsWith(500, 9, 2).some];
    for (const order of [parts, [...parts].reverse()]) {
      const all = createSectionWaits(SECTIONS);
      for (const part of order) addSectionWaits(all, part);
      expect(all.used).toBe(501);
      expect([...all.sizes]).toEqual([2, 2, 1]);
      expect([4, 9, 500, 2].map((bucket) => all.buckets[bucket])).toEqual([1, 2, 1, 1]);
      expect([all.counts[SECTIONS * 9 + 1], sum(all.counts), sum(all.buckets)]).toEqual([2, 5, 5]);
    }
  });

  it('add up beyond what a histogram can hold', () => {
    const most = 2 ** 32 - 1;
    const waits = createWaitSections(1, 2, 1);
    for (let time = 0; time < 3; time++) addWaits(waits, 0, histogramWith(5, most));
    expect(waits.cells[1]?.counts[5]).toBe(3 * most);
  });
});
