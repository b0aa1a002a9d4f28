import { describe, expect, it } from 'vitest';
import { gammaRatio } from '../../src/statistics/gammaRatio.ts';
import { logOnePlus } from '../../src/statistics/logOnePlus.ts';
import { tQuantile } from '../../src/statistics/tQuantile.ts';
import { tTail } from '../../src/statistics/tTail.ts';

/**
 * Upper quantiles of Student's t by degrees of freedom, from the incomplete beta function at 40 digits (mpmath 1.3).
 * Those of 1 and 2 degrees have closed forms and agree with them.
 */
const DEGREES = [0.5, 1, 2, 3, 4, 9, 19, 99, 999, 100_000];
const UPPER: readonly (readonly [tail: number, quantiles: readonly number[]])[] = [
  [
    0.4,
    [
      0.3979754267847907, 0.32491969623290634, 0.28867513459481287, 0.2766706623326899, 0.2707222947075974,
      0.260955336473911, 0.2569228197961547, 0.25402901215180673, 0.25341458333036737, 0.25334777715717993,
    ],
  ],
  [
    0.1,
    [
      10.270324410234506, 3.0776835371752536, 1.8856180831641267, 1.6377443536962102, 1.5332062740589438,
      1.3830287383966322, 1.3277282090267983, 1.2901614420344851, 1.2823995700373974, 1.281560031449361,
    ],
  ],
  [
    0.025,
    [
      164.55767348048852, 12.706204736174705, 4.302652729749464, 3.1824463052837095, 2.7764451051977943,
      2.2621571627982053, 2.0930240544083096, 1.9842169515864174, 1.96234146113345, 1.9599877075346095,
    ],
  ],
  [
    0.005,
    [
      4113.964588804181, 63.65674116287158, 9.924843200918293, 5.840909309733357, 4.604094871349993, 3.2498355415921263,
      2.860934606464979, 2.6264054572808275, 2.580759637267637, 2.575878469908375,
    ],
  ],
  [
    1e-6,
    [
      102849115631.634, 318309.8861827435, 707.1057205259337, 103.29946778041933, 41.577854150450975, 10.7201604099095,
      6.723394282200187, 5.051973998252516, 4.781636978830079, 4.753704716391288,
    ],
  ],
  [
    1e-15,
    [
      1.02849115631634e29, 318309886183790.7, 22360679.774997864, 103311.08359284989, 7400.827819722825,
      110.90446523927216, 23.268048548241097, 9.42153024683249, 8.070412664820296, 7.9426174040988515,
    ],
  ],
];

const MILLION = 1.959966356814107;

const relative = (value: number, truth: number) => Math.abs(value - truth) / Math.abs(truth);

describe('tQuantile', () => {
  it.each(UPPER)('has the upper quantiles of tail %s to a relative error of 1e-12', (tail, quantiles) => {
    DEGREES.forEach((df, place) => {
      expect(relative(-tQuantile(tail, df), quantiles[place] ?? 0), `${df} degrees`).toBeLessThan(1e-12);
    });
  });

  it('takes the two-sided 95% values from the table that everyone knows', () => {
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736174698, 10);
    expect(tQuantile(0.975, 2)).toBeCloseTo(4.302652729749462, 10);
    expect(tQuantile(0.975, 9)).toBeCloseTo(2.262157162798205, 10);
    expect(tQuantile(0.975, 99)).toBeCloseTo(1.984216951586407, 10);
  });

  it('is right at the million degrees of freedom that the most replications give', () => {
    expect(relative(tQuantile(0.975, 1e6), MILLION)).toBeLessThan(1e-10);
  });

  it('is symmetric about its median 0', () => {
    expect(tQuantile(0.5, 7)).toBe(0);
    expect(tQuantile(0.75, 7)).toBe(-tQuantile(0.25, 7));
  });

  it('is infinite at probability 0 and 1', () => {
    expect(tQuantile(0, 3)).toBe(-Infinity);
    expect(tQuantile(1, 3)).toBe(Infinity);
  });

  it.each([
    [-0.1, 3],
    [1.1, 3],
    [Number.NaN, 3],
    [0.9, 0],
    [0.9, Number.NaN],
  ])('refuses probability %s with %s degrees of freedom', (p, df) => {
    expect(() => tQuantile(p, df)).toThrow(RangeError);
  });
});

describe('tTail', () => {
  it('undoes the quantile over the whole upper half', () => {
    for (const df of [1, 2.5, 30, 5000]) {
      for (const tail of [0.49, 0.3, 0.05, 1e-4, 1e-12]) {
        expect(relative(tTail(-tQuantile(tail, df), df), tail), `${tail} with ${df} degrees`).toBeLessThan(1e-12);
      }
    }
  });

  it('is the arctangent for one degree of freedom', () => {
    for (const t of [0, 0.01, 0.5, 1, 3, 1000]) expect(tTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 14);
  });
});

describe('gammaRatio', () => {
  // Γ(a + 1/2) / Γ(a) at 40 digits (mpmath 1.3).
  it.each([
    [0.25, 0.33798912003364234],
    [0.5, 0.5641895835477563],
    [1, 0.886226925452758],
    [7.3, 2.6560158534804774],
    [40, 6.30482244742683],
    [5000.5, 70.71244590770205],
  ])('is right at %s', (a, truth) => {
    expect(relative(gammaRatio(a), truth)).toBeLessThan(2e-14);
  });
});

describe('logOnePlus', () => {
  it('keeps its digits where 1 + x has lost those of x', () => {
    for (const x of [0, 1e-300, 1e-17, 1e-9, 0.003, 1, 12.5, 1e15, 1e17, 1e300]) {
      expect(Math.abs(logOnePlus(x) - Math.log1p(x))).toBeLessThanOrEqual(4e-16 * Math.log1p(x));
    }
    expect(logOnePlus(Infinity)).toBe(Infinity);
  });
});
