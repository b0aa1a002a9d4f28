import fc from 'fast-check';
import { sampleSkewness } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { PERCENTILES } from '../../src/statistics/contactMeasures.ts';
import { bucketStart, WAIT_RELATIVE_ERROR, waitBucket } from '../../src/tally.ts';
import { type Day, estimatesOf, frameWith, SECOND } from './estimateDays.ts';

const NAMES = ['p50', 'p80', 'p90', 'p95', 'p99'] as const;
const waitsOf = (...waits: number[]): Day => ({ waits: [[waits]] });
/** The smallest of the waits that at least the share does not exceed. */
const exact = (waits: readonly number[], share: number) => {
  const sorted = [...waits].sort((a, b) => a - b);
  return sorted.find((_, place) => (place + 1) / sorted.length >= share) ?? Number.NaN;
};

describe('wait percentiles', () => {
  it('lie in the bucket of the exact percentile, so within twice the half-width of a bucket, for any waits', () => {
    const waits = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e11 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(waits, (some) => {
        const { total } = estimatesOf(frameWith(), [waitsOf(...some)]);
        for (const name of NAMES) {
          const truth = exact(some, PERCENTILES[name]);
          const value = (total[name]?.mean ?? Number.NaN) * SECOND;
          const bucket = waitBucket(truth);
          expect(value).toBeGreaterThanOrEqual(bucketStart(bucket) * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(bucketStart(bucket + 1) * (1 + 1e-12));
          if (bucket > 1) expect(Math.abs(value - truth) / truth).toBeLessThanOrEqual(WAIT_RELATIVE_ERROR + 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are within the half-width of a bucket of the exact ones when waits are spread smoothly', () => {
    // A thousand waits evenly over 1 to 200 s, and the quantiles of an exponential of mean 40 s.
    const even = Array.from({ length: 1000 }, (_, place) => Math.round((1 + place * 0.199) * SECOND));
    const skewed = Array.from({ length: 1000 }, (_, place) =>
      Math.round(-40 * SECOND * Math.log(1 - (place + 0.5) / 1000)),
    );
    expect(sampleSkewness(skewed)).toBeGreaterThan(1.5);
    for (const waits of [even, skewed]) {
      const { total } = estimatesOf(frameWith(), [waitsOf(...waits)]);
      for (const name of NAMES) {
        const truth = exact(waits, PERCENTILES[name]) / SECOND;
        expect(Math.abs((total[name]?.mean ?? Number.NaN) - truth) / truth).toBeLessThan(WAIT_RELATIVE_ERROR);
      }
    }
  });

  it('interpolate within a bucket: of four waits in that from 4 to 4 1/8 times 2^17 us, the second fills half', () => {
    const start = 4 * 2 ** 17;
    const { total } = estimatesOf(frameWith(), [waitsOf(start, start + 1, start + 2, start + 3)]);
    expect(total.p50?.mean).toBe((start * (1 + 1 / 64)) / SECOND);
  });

  it('are exactly 0 when that many do not wait', () => {
    const nine = Array<number>(9).fill(0);
    const { total } = estimatesOf(frameWith(), [waitsOf(...nine, 8 * SECOND)]);
    expect(total.p90).toEqual({ mean: 0, low: null, high: null });
    expect(total.p95?.mean).toBeGreaterThan(7);
  });

  it('have bounds around them once two sections have waits, and none before', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 600 * SECOND }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(waits, { minLength: 1, maxLength: 8 }), (sections) => {
        const { total } = estimatesOf(
          frameWith(),
          sections.map((some) => waitsOf(...some)),
        );
        const active = sections.filter((some) => some.length > 0).length;
        for (const name of NAMES) {
          const value = total[name];
          if (active === 0) expect(value).toBeNull();
          else if (active === 1) expect([value?.low, value?.high]).toEqual([null, null]);
          else {
            expect(value?.low).toBeLessThanOrEqual(value?.mean ?? Number.NaN);
            expect(value?.high).toBeGreaterThanOrEqual(value?.mean ?? Number.NaN);
          }
        }
      }),
    );
  });

  it('have bounds at their mean, exactly, when all sections are alike, however many replications each holds', () => {
    const some = [0, 3, 5, 8, 13, 21, 34, 55].map((wait) => wait * SECOND);
    const { total } = estimatesOf(frameWith(), [waitsOf(...some), waitsOf(...some, ...some), waitsOf(...some)]);
    for (const name of NAMES)
      expect(total[name]).toEqual({ mean: total[name]?.mean, low: total[name]?.mean, high: total[name]?.mean });
  });

  it('have bounds where the band of the distribution crosses the share', () => {
    // 10 waits a section, 6 and 8 of them 0, the rest far out: F(0) = 0.7 with error √(2 · (1² + 1²)) / 20 = 0.1 and
    // t = 12.706 for two sections, so the band at 0 reaches from 0.5 down to nearly 0 and up to nearly 1.
    const days = [6, 8].map((zeros) =>
      waitsOf(...Array.from({ length: 10 }, (_, place) => (place < zeros ? 0 : 100 * SECOND))),
    );
    const { total } = estimatesOf(frameWith(), days);
    expect([total.p50?.mean, total.p50?.low]).toEqual([0, 0]);
    expect(total.p50?.high).toBeGreaterThan(98);
    expect(total.p80?.low).toBe(0);
    expect(total.p80?.mean).toBeGreaterThan(98);
  });
});

describe('waits by type and interval', () => {
  const frame = frameWith({ types: 2, intervals: 2, firstInterval: 1 });
  // By type: the warm-up, the counted interval, the tail.
  const day: Day = {
    waits: [
      [[500 * SECOND], [10 * SECOND, 0], [20 * SECOND]],
      [[700 * SECOND], [], [40 * SECOND]],
    ],
  };
  const { contactTypes, total, intervals, waits } = estimatesOf(frame, [day, day]);
  const near = (value: number | undefined, truth: number) =>
    expect(Math.abs((value ?? Number.NaN) - truth) / truth).toBeLessThanOrEqual(WAIT_RELATIVE_ERROR);

  it('leave out the warm-up and count the tail into the horizon', () => {
    near(contactTypes[0]?.p99?.mean, 20);
    near(total.p99?.mean, 40);
    near(intervals[0]?.contactTypes[0]?.p99?.mean, 10);
    near(intervals[0]?.total.p99?.mean, 10);
    expect(intervals[0]?.contactTypes[1]?.p99).toBeNull();
  });

  it('make up a distribution from 0 to the last bucket with any, in seconds', () => {
    const [first, second] = waits;
    expect(first?.counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(first?.counts[0]).toBe(2);
    expect(first?.counts.at(-1)).toBe(2);
    expect(first?.edges).toHaveLength((first?.counts.length ?? 0) + 1);
    expect(first?.edges[0]).toBe(0);
    near(first?.edges.at(-1), 20);
    expect(second?.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('are empty where nobody was offered', () => {
    expect(estimatesOf(frameWith(), [{}]).waits).toEqual([{ edges: [0], counts: [] }]);
  });

  it('have percentiles by interval only if histograms tell intervals apart', () => {
    const whole = estimatesOf(frameWith({ intervals: 2 }), [waitsOf(5 * SECOND), waitsOf(5 * SECOND)]);
    near(whole.total.p50?.mean, 5);
    expect(whole.intervals[0]?.total.p50).toBeNull();
  });
});
