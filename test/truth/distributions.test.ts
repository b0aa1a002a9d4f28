import { describe, expect, it } from 'vitest';
import { dayFactor } from '../../src/random/dayFactor.ts';
import { lawOf } from '../../src/random/lawOf.ts';
import { relativeError } from './distributionError.ts';

// Weibull shape, the CV that it has, and the quantile at 0.9 when the mean is 1: √(Γ(1 + 2/k) / Γ(1 + 1/k)² - 1) and
// (ln 10)^(1/k) / Γ(1 + 1/k), in forty-digit arithmetic (mpmath 1.3).
const WEIBULLS = [
  [0.4, 3.14085616487077, 2.420822868729877],
  [0.5, 2.23606797749979, 2.650949055239199],
  [1, 1, Math.LN10],
  [1.5, 0.6789686930973462, 1.9315764116547844],
  [2, 0.5227232008770634, 1.712233160383746],
  [5, 0.2290529332813797, 1.286828390557163],
  [40, 0.03150290607899522, 1.0353849789133174],
] as const;

describe('the distributions', () => {
  it('have the exponential median at mean x ln 2', () => {
    expect(relativeError(lawOf({ family: 'exponential', mean: 180 }).draw(0.5), 180 * Math.LN2)).toBeLessThan(1e-15);
  });

  it('have the lognormal quantile at 0.9 for mean 1 and CV 1.5', () => {
    const law = lawOf({ family: 'lognormal', mean: 1, cv: 1.5 });
    expect(relativeError(law.draw(0.9), 2.229996947730507)).toBeLessThan(1e-14);
    expect(relativeError(law.draw(0.5), 1 / Math.sqrt(3.25))).toBeLessThan(1e-15);
  });

  it('have the lognormal whose logarithm has mean 0 and variance 1: mean √e, variance (e - 1) e, 0.975 at e^1.959964', () => {
    const law = lawOf({ family: 'lognormal', mean: Math.sqrt(Math.E), cv: Math.sqrt(Math.E - 1) });
    expect(relativeError(law.variance, (Math.E - 1) * Math.E)).toBeLessThan(1e-14);
    expect(relativeError(law.draw(0.975), Math.exp(1.959963984540054))).toBeLessThan(1e-14);
    expect(relativeError(law.cdf(1), 0.5)).toBeLessThan(1e-15);
  });

  it.each(WEIBULLS)(
    'have the Weibull of shape %d at a CV of %d, and its quantile at 0.9 at %d',
    (_shape, cv, quantile) => {
      expect(relativeError(lawOf({ family: 'weibull', mean: 1, cv }).draw(0.9), quantile)).toBeLessThan(1e-13);
    },
  );

  it('have the Erlang cdf as a sum of Poisson terms', () => {
    const law = lawOf({ family: 'erlang', mean: 3, phases: 3 });
    for (const x of [0.1, 1, 2.5, 7]) {
      expect(Math.abs(law.cdf(x) - (1 - Math.exp(-x) * (1 + x + (x * x) / 2)))).toBeLessThan(1e-14);
    }
  });

  it('have the gamma of CV √2 as half a chi-square with one degree of freedom, whose 0.95 point is 3.841458820694124', () => {
    const law = lawOf({ family: 'gamma', mean: 1, cv: Math.SQRT2 });
    expect(relativeError(law.draw(0.95), 3.841458820694124)).toBeLessThan(1e-12);
  });

  it('have the hyperexponential of CV √3 with phases in shares ½ ± √2/4', () => {
    const law = lawOf({ family: 'hyperexponential', mean: 1, cv: Math.sqrt(3) });
    const p = 0.5 + Math.SQRT2 / 4;
    for (const x of [0.1, 1, 5]) {
      const tail = p * Math.exp(-2 * p * x) + (1 - p) * Math.exp(-2 * (1 - p) * x);
      expect(Math.abs(law.cdf(x) - (1 - tail))).toBeLessThan(1e-15);
    }
  });

  it('have the triangular quantiles of two parabolas', () => {
    const law = lawOf({ family: 'triangular', from: 1, mode: 2, to: 5 });
    expect(law.draw(0.0625)).toBeCloseTo(1.5, 14);
    expect(law.draw(0.25)).toBeCloseTo(2, 14);
    expect(law.draw(0.8125)).toBeCloseTo(3.5, 14);
  });

  it('have empirical values in equal shares', () => {
    const law = lawOf({ family: 'empirical', values: [7, 1, 4, 4] });
    expect([0.1, 0.3, 0.7, 0.8].map((uniform) => law.draw(uniform))).toEqual([1, 4, 4, 7]);
    expect([0.9, 1, 4, 6.9, 7].map((time) => law.cdf(time))).toEqual([0, 0.25, 0.75, 0.75, 1]);
    expect([law.mean, law.variance]).toEqual([4, 4.5]);
  });

  it('are constants where nothing varies', () => {
    const still = [
      { family: 'lognormal', mean: 9, cv: 0 },
      { family: 'gamma', mean: 9, cv: 0 },
      { family: 'weibull', mean: 9, cv: 0 },
      { family: 'uniform', from: 9, to: 9 },
      { family: 'triangular', from: 9, mode: 9, to: 9 },
    ] as const;
    for (const distribution of still) {
      const law = lawOf(distribution);
      expect([law.mean, law.variance, law.draw(0.2), law.cdf(8.9), law.cdf(9)]).toEqual([9, 0, 9, 0, 1]);
    }
    const instant = lawOf({ family: 'exponential', mean: 0 });
    expect([instant.draw(0.7), instant.cdf(0)]).toEqual([0, 1]);
  });

  it('refuse a hyperexponential that varies less than an exponential', () => {
    expect(() => lawOf({ family: 'hyperexponential', mean: 1, cv: 0.9 })).toThrow(RangeError);
  });
});

describe('the day factor', () => {
  it('is 1 without variation, and a gamma quantile of mean 1 with it', () => {
    expect(dayFactor(0.3, 0)).toBe(1);
    // CV 1 is exponential, CV 0.08 a gamma of shape 156.25.
    expect(dayFactor(0.5, 1)).toBe(Math.round(Math.LN2 * 1e9) / 1e9);
    expect(dayFactor(0.5, 0.08)).toBe(0.997867478);
    expect(dayFactor(0.95, 0.08)).toBe(1.135125104);
  });
});
