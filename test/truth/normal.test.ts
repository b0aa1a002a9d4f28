import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../src/random/normalCdf.ts';
import { normalQuantile } from '../../src/random/normalQuantile.ts';
import { relativeError } from './distributionError.ts';

// Fifty-digit arithmetic (mpmath 1.3: ncdf, and its root), rounded to doubles.
const QUANTILES = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.07, -1.4757910281791706],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.995, 2.5758293035489004],
  [0.9999, 3.7190164854557084],
] as const;
const PROBABILITIES = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.25, 0.5987063256829237],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [4, 0.9999683287581669],
] as const;

describe('the normal distribution', () => {
  it.each(QUANTILES)('has its quantile of %d at %d', (probability, z) => {
    expect(relativeError(normalQuantile(probability), z)).toBeLessThan(1e-15);
  });

  it.each(PROBABILITIES)('is at most %d with probability %d', (z, probability) => {
    expect(relativeError(normalCdf(z), probability)).toBeLessThan(1e-13);
  });

  it('has quantiles that its cdf takes back', () => {
    for (let p = 0.001; p < 1; p += 0.001) expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-15);
  });

  it('reaches from minus to plus infinity, and no further', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });
});
