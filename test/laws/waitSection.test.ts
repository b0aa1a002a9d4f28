import { describe, expect, it } from 'vitest';
import { addWaits, createWaitSection } from '../../src/statistics/waitSection.ts';
import { createWaitHistogram, WAIT_BUCKETS } from '../../src/tally.ts';

/** Two types, the second with one contact in a bucket. */
function histogramWith(bucket: number, contacts = 1) {
  const { counts } = createWaitHistogram(2, 1);
  counts[WAIT_BUCKETS + bucket] = contacts;
  return counts;
}

describe('a section of waits', () => {
  it('has used the buckets up to the last that is not empty, whichever that is', () => {
    for (let bucket = 0; bucket < WAIT_BUCKETS; bucket++) {
      const section = createWaitSection(2, 1);
      addWaits(section, histogramWith(bucket));
      expect([...section.used]).toEqual([0, bucket + 1]);
      expect(section.counts.indexOf(1)).toBe(WAIT_BUCKETS + bucket);
    }
  });

  it('has used as many when fewer are added', () => {
    const section = createWaitSection(2, 1);
    for (const bucket of [300, 7]) addWaits(section, histogramWith(bucket));
    expect([...section.used]).toEqual([0, 301]);
    expect(section.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('adds up beyond what a histogram can hold', () => {
    const most = 2 ** 32 - 1;
    const section = createWaitSection(2, 1);
    for (let time = 0; time < 3; time++) addWaits(section, histogramWith(5, most));
    expect(section.counts[WAIT_BUCKETS + 5]).toBe(3 * most);
  });
});
