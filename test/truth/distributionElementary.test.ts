import { describe, expect, it } from 'vitest';
import { exp } from '../../src/random/exp.ts';
import { fixedPointExp, fixedPointLog } from '../../src/random/fixedPoint.ts';
import { log } from '../../src/random/log.ts';
import { stream } from '../../src/random/stream.ts';
import { relativeError } from './distributionError.ts';

// Forty-digit arithmetic (mpmath 1.3), rounded to doubles.
const LOGARITHMS = [
  [0.1, -Math.LN10],
  [3, 1.0986122886681098],
  [1 + 2 ** -30, 9.313225741817976e-10],
  [1 - 2 ** -53, -1.1102230246251565e-16],
  [1e-310, -713.8013788281542],
  [Number.MAX_VALUE, 709.782712893384],
] as const;
const EXPONENTIALS = [
  [1, Math.E],
  [-30.5, 5.675685232632723e-14],
  [700, 1.0142320547350045e304],
  [2 ** -40, 1.0000000000009095],
  [-708, 3.307553003638408e-308],
  [709.7, 1.6549840276802644e308],
] as const;

/** A double as a whole number of units of 2^-128, and how many of its last places a result is off. */
const fixed = (x: number): bigint => BigInt(x * 2 ** 75) << 53n;
const offBy = (result: number, exact: bigint): number => {
  const place = 2 ** (Math.floor(Math.log2(Math.abs(result))) - 52);
  return Math.abs(Number(fixed(result) - exact) / 2 ** 128) / place;
};

describe('the portable logarithm', () => {
  it('is off by 1.1 units in the last place at most, and 0.6 away from 1, by 128-bit arithmetic', () => {
    const draws = stream('log', 1, 'test');
    for (let n = 0; n < 5000; n++) {
      const x = 0.71 + 0.7 * draws.uniform();
      const off = offBy(log(x), fixedPointLog(x * 2 ** 53, 2 ** 53));
      expect(off).toBeLessThan(Math.abs(x - 1) > 0.1 ? 0.6 : 1.1);
    }
  });

  it.each(LOGARITHMS)('of %d is %d', (x, value) => {
    expect(relativeError(log(x), value)).toBeLessThan(3e-16);
  });

  it('is within two units in the last place of the engine, all the way', () => {
    const draws = stream('log', 0, 'test');
    for (let n = 0; n < 20_000; n++) {
      const x = draws.uniform() * 10 ** Math.floor(draws.uniform() * 600 - 300);
      expect(relativeError(log(x), Math.log(x))).toBeLessThan(4.5e-16);
    }
  });

  it('ends as the engine does', () => {
    for (const x of [0, -0, -1, 1, Infinity, -Infinity, Number.NaN]) expect(log(x)).toBe(Math.log(x));
  });
});

describe('the portable exponential', () => {
  it('is off by hardly more than half a unit in the last place, by 128-bit arithmetic', () => {
    const draws = stream('exp', 1, 'test');
    for (let n = 0; n < 5000; n++) {
      const x = draws.uniform();
      expect(offBy(exp(x), fixedPointExp(fixed(x)))).toBeLessThan(0.6);
    }
  });

  it.each(EXPONENTIALS)('of %d is %d', (x, value) => {
    expect(relativeError(exp(x), value)).toBeLessThan(3e-16);
  });

  it('is within two units in the last place of the engine, all the way', () => {
    const draws = stream('exp', 0, 'test');
    for (let n = 0; n < 20_000; n++) {
      const x = (draws.uniform() - 0.5) * 1416;
      expect(relativeError(exp(x), Math.exp(x))).toBeLessThan(4.5e-16);
    }
  });

  it('ends as the engine does', () => {
    for (const x of [0, 710, Infinity, -746, -Infinity, Number.NaN]) expect(exp(x)).toBe(Math.exp(x));
  });
});
