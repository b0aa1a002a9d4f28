import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../src/statistics/pairedDifference.ts';
import { tQuantile } from '../../src/statistics/tQuantile.ts';
import { type Day, frameWith, HOUR, payWith, SECOND } from '../laws/estimateDays.ts';
import { recordedDays } from '../laws/recordedDays.ts';

/** Student's t for a two-sided 95% interval with 3 degrees of freedom, and the normal distribution's. */
const T3 = 3.1824463052837095;
const Z = 1.959963984540054;

function day(offered: number, within: number, wait = 0): Day {
  return { contacts: [[{ offered, answered: offered, answeredWithin: within, waitAnswered: wait * SECOND }]] };
}

/** Offered 10, 20, 30, 40 under both plans; answered in time 8, 15, 27, 30 and 9, 17, 27, 34. */
const BEFORE = [day(10, 8, 100), day(20, 15, 400), day(30, 27, 300), day(40, 30, 1200)];
const AFTER = [day(10, 9, 90), day(20, 17, 300), day(30, 27, 310), day(40, 34, 900)];

const [before, after] = [BEFORE, AFTER].map((days) => recordedDays(frameWith(), days));
if (before === undefined || after === undefined) throw new Error('two plans were recorded');

describe('a difference over four paired replications, worked by hand', () => {
  it('is that of the ratios of sums, with the t interval of the linearized ratios', () => {
    // Service levels 80 and 87 of 100. Residuals S - R O: 0, -1, 3, -2 and 0.3, -0.4, 0.9, -0.8 thereof
    // for R = 0.87: 9 - 8.7, 17 - 17.4, 27 - 26.1, 34 - 34.8. Differences 0.3, 0.6, -2.1, 1.2 add up to 0.
    const error = Math.sqrt((4 / 3) * (0.3 ** 2 + 0.6 ** 2 + 2.1 ** 2 + 1.2 ** 2)) / 100;
    const found = pairedDifference(before, after, 'serviceLevel', {});
    expect(found?.mean).toBeCloseTo(0.07, 14);
    expect(found?.low).toBeCloseTo(0.07 - T3 * error, 10);
    // Away from 0 it reaches reach² / 3 |mean| farther, here 4.1 points on top of 9.2.
    expect(found?.high).toBeCloseTo(0.07 + T3 * error + (T3 * error) ** 2 / 0.21, 10);
  });

  it('tells what seeds of their own would have given, by Welch', () => {
    const [u, v] = [(4 / 3) * (1 + 9 + 4), (4 / 3) * (0.3 ** 2 + 0.4 ** 2 + 0.9 ** 2 + 0.8 ** 2)];
    const degrees = (u + v) ** 2 / (u ** 2 / 3 + v ** 2 / 3);
    const reach = (tQuantile(0.975, degrees) * Math.sqrt(u + v)) / 100;
    const found = pairedDifference(before, after, 'serviceLevel', {});
    expect(found?.independentLow).toBeCloseTo(0.07 - reach, 10);
    expect(found?.independentHigh).toBeCloseTo(0.07 + reach, 10);
  });

  it('has times in seconds', () => {
    // ASA 2000 / 100 and 1600 / 100; residuals -100, 0, -300, 400 and -70, -20, -170, 260.
    const error = Math.sqrt((4 / 3) * (30 ** 2 + 20 ** 2 + 130 ** 2 + 140 ** 2)) / 100;
    const found = pairedDifference(before, after, 'asa', {});
    expect(found?.mean).toBeCloseTo(-4, 12);
    expect(found?.low).toBeCloseTo(-4 - T3 * error - (T3 * error) ** 2 / 12, 9);
    expect(found?.high).toBeCloseTo(-4 + T3 * error, 9);
  });

  it('is not stretched by more than three times itself, so that one near 0 has Student’s interval', () => {
    // Answered in time, of 100 each day, 50 and 50, then 60 and 41: differences of 10 and -9 points, half a point in the mean.
    const [a, b] = [
      [50, 50],
      [60, 41],
    ].map((within) =>
      recordedDays(
        frameWith(),
        within.map((each) => day(100, each)),
      ),
    );
    const found = a && b && pairedDifference(a, b, 'serviceLevel', {});
    const reach = Math.tan(0.475 * Math.PI) * Math.sqrt((2 / 1) * 2 * 9.5 ** 2) * (1 / 200);
    expect(found?.mean).toBeCloseTo(0.005, 12);
    expect(found?.low).toBeCloseTo(0.005 - reach, 10);
    expect(found?.high).toBeCloseTo(0.005 + reach + 0.015, 10);
  });

  it('has the error of one contact where a share was the same in all replications, though others waited', () => {
    const later = recordedDays(frameWith(), [day(10, 8, 101), day(20, 15, 400), day(30, 27, 300), day(40, 30, 1200)]);
    const found = pairedDifference(before, later, 'serviceLevel', {});
    // One of 100 contacts: its residual, 1, is that of one of four replications.
    const reach = (T3 * Math.sqrt(4 / 3)) / 100;
    expect(found?.mean).toBe(0);
    expect(found?.low).toBeCloseTo(-reach, 12);
    expect(found?.high).toBeCloseTo(reach, 12);
    expect(pairedDifference(before, later, 'answered', {})).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('is exactly 0, from 0 to 0, where nothing differs, and the other way round where the plans are swapped', () => {
    expect(pairedDifference(before, after, 'offered', {})).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(pairedDifference(after, after, 'serviceLevel', {})).toMatchObject({ mean: 0, low: 0, high: 0 });
    const [there, back] = [pairedDifference(before, after, 'asa', {}), pairedDifference(after, before, 'asa', {})];
    expect(back?.mean).toBe(-(there?.mean ?? 0));
    expect(back?.low).toBeCloseTo(-(there?.high ?? 0), 12);
  });

  it('has no bounds for one replication, and is none where a plan has no number', () => {
    const one = recordedDays(frameWith(), [day(10, 8)]);
    const other = recordedDays(frameWith(), [day(10, 9)]);
    expect(pairedDifference(one, other, 'serviceLevel', {})).toEqual({
      mean: 0.9 - 0.8,
      low: null,
      high: null,
      independentLow: null,
      independentHigh: null,
    });
    expect(pairedDifference(one, recordedDays(frameWith(), [day(0, 0)]), 'serviceLevel', {})).toBeNull();
    expect(pairedDifference(one, other, 'serviceLevel', { contactType: 'unheard of' })).toBeNull();
    expect(pairedDifference(one, other, 'serviceLevel', { interval: 1 })).toBeNull();
    expect(pairedDifference(one, other, 'cost', { contactType: 'type0' })).toBeNull();
  });

  it('refuses plans with other numbers of replications', () => {
    const one = recordedDays(frameWith(), [day(10, 8)]);
    expect(() => pairedDifference(before, one, 'serviceLevel', {})).toThrow('same number of replications');
  });
});

describe('the difference of two chances to meet a target', () => {
  // Target 80%: met, missed, met, missed against met, met, met, met.
  const found = pairedDifference(before, after, 'targetMet', {});

  it('has the interval of Bonett and Price, with one replication added to either kind that differs', () => {
    expect(found?.mean).toBe(0.5);
    const [up, down] = [3 / 6, 1 / 6];
    const reach = Z * Math.sqrt((up + down - (up - down) ** 2) / 6);
    expect(found?.low).toBeCloseTo(up - down - reach, 12);
    expect(found?.high).toBeCloseTo(up - down + reach, 12);
  });

  it('has apart the interval of Agresti and Caffo, kept below 1', () => {
    const [p, q] = [3 / 6, 5 / 6];
    const reach = Z * Math.sqrt((p * (1 - p) + q * (1 - q)) / 6);
    expect(found?.independentLow).toBeCloseTo(q - p - reach, 12);
    expect(found?.independentHigh).toBeCloseTo(Math.min(1, q - p + reach), 12);
  });

  it('claims no certainty where no replication happened to differ', () => {
    const always = (within: number) => recordedDays(frameWith(), [day(10, within), day(20, 2 * within)]);
    const both = pairedDifference(always(9), always(10), 'targetMet', {});
    expect(both?.mean).toBe(0);
    const reach = Z * Math.sqrt(2 / 4 / 4);
    expect([both?.low, both?.high]).toEqual([-reach, reach].map((bound) => expect.closeTo(bound, 12)));
  });
});

describe('money that adds up in another order', () => {
  it('is no difference', () => {
    // 0.1 an hour for 3 hours and then 7, or 7 and then 3: 0.1 · 3 + 0.1 · 7 in doubles depends on the order.
    const frame = (first: number, second: number) =>
      frameWith({
        groups: 2,
        scheduled: Float64Array.of(first * HOUR, second * HOUR),
        pay: payWith(2, 1, { perHour: Float64Array.of(0.1, 0.1 + 1e-17) }),
      });
    const days = (first: number, second: number): Day[] =>
      [1, 2].map(() => ({
        agents: [
          [{ available: first * HOUR, idle: first * HOUR }],
          [{ available: second * HOUR, idle: second * HOUR }],
        ],
      }));
    const [a, b] = [recordedDays(frame(3, 7), days(3, 7)), recordedDays(frame(7, 3), days(7, 3))];
    expect(pairedDifference(a, b, 'cost', {})).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(pairedDifference(a, b, 'idleHours', { agentGroup: 'group0' })?.mean).toBeCloseTo(4, 12);
  });
});
