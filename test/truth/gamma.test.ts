import { describe, expect, it } from 'vitest';
import { gammaP, gammaTails } from '../../src/random/gammaP.ts';
import { gammaQuantile } from '../../src/random/gammaQuantile.ts';
import { gammaQuantileTable } from '../../src/random/gammaQuantileTable.ts';
import { logGamma } from '../../src/random/logGamma.ts';
import { relativeError } from './distributionError.ts';

// Forty-digit arithmetic (mpmath 1.3: loggamma, gammainc, and its root), rounded to doubles.
const LOG_GAMMAS = [
  [0.001, 6.907178885383853],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [4.7, 2.7364051463155667],
  [10, 12.80182748008147],
  [171, 706.5730622457874],
  [1000000, 12815504.569147613],
] as const;
const TAILS = [
  [0.04, 1e-20, 0.16198194132038202, 0.838018058679618],
  [0.25, 0.01, 0.34818645276048404, 0.6518135472395159],
  [0.5, 2.5, 0.9746526813225317, 0.025347318677468263],
  [1, 0.7, 0.5034146962085905, 0.4965853037914095],
  [2, 1.6783469900166605, 0.49999999999999994, 0.5],
  [7.3, 3, 0.024855826227854354, 0.9751441737721457],
  [7.3, 20, 0.999638157286119, 0.0003618427138809685],
  [100, 80, 0.017108313035133115, 0.9828916869648668],
  [100, 130, 0.9972495916326934, 0.002750408367306526],
  [2500, 2400, 0.02165968786536333, 0.9783403121346367],
  [9999, 10100, 0.8437524197050417, 0.15624758029495833],
  [10001, 9800, 0.021682059505203948, 0.978317940494796],
  [10001, 10350, 0.9997231769153082, 0.0002768230846918381],
  [123456, 123000, 0.09706547335523291, 0.9029345266447671],
] as const;
const QUANTILES = [
  [0.04, 1e-6, 5.7987583408576195e-151],
  [0.04, 0.1, 5.7987583408576e-26],
  [0.04, 0.5, 1.728164683942607e-8],
  [0.04, 0.99, 0.9452947909782812],
  [0.5, 1e-6, 7.853981633978594e-13],
  [0.5, 0.1, 0.007895387046715613],
  [0.5, 0.5, 0.2274682115597864],
  [0.5, 0.99, 3.317448300510607],
  [1, 1e-6, 1.0000005000003334e-6],
  [1, 0.1, 0.10536051565782631],
  [1, 0.5, Math.LN2],
  [1, 0.99, 4.605170185988091],
  [2, 1e-6, 0.001414880661479343],
  [2, 0.1, 0.5318116083896121],
  [2, 0.5, 1.6783469900166608],
  [2, 0.99, 6.638352067993811],
  [25, 1e-6, 7.9275314078241585],
  [25, 0.1, 18.844324196989245],
  [25, 0.5, 24.66746836698842],
  [25, 0.99, 38.07694562450636],
  [1234.5, 1e-6, 1074.6243267526834],
  [1234.5, 0.1, 1189.6916557125503],
  [1234.5, 0.5, 1234.166682672279],
  [1234.5, 0.99, 1317.7048870296308],
  [15625, 1e-6, 15038.003702777893],
  [15625, 0.1, 15465.021704622304],
  [15625, 0.5, 15624.666667930895],
  [15625, 0.99, 15917.263286100779],
] as const;

describe('the log-gamma function', () => {
  it.each(LOG_GAMMAS)('of %d is %d', (a, value) => {
    expect(Math.abs(logGamma(a) - value)).toBeLessThan(4e-15 * Math.max(1, value));
  });

  it('is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 18; n++) {
      factorial *= n;
      expect(relativeError(Math.exp(logGamma(n + 1)), factorial)).toBeLessThan(1e-13);
    }
  });

  it('is defined for positive numbers only', () => {
    expect(logGamma(0)).toBeNaN();
    expect(logGamma(-1.5)).toBeNaN();
  });
});

describe('the regularized incomplete gamma function', () => {
  it.each(TAILS)('of shape %d at %d leaves %d below and %d above', (shape, x, lower, upper) => {
    expect(relativeError(gammaTails(shape, x).lower, lower)).toBeLessThan(1e-13);
    expect(relativeError(gammaTails(shape, x).upper, upper)).toBeLessThan(1e-13);
  });

  it('goes from 0 to 1', () => {
    expect(gammaP(3, -1)).toBe(0);
    expect(gammaP(3, 0)).toBe(0);
    expect(gammaP(3, Infinity)).toBe(1);
    expect(gammaP(3, 1e6)).toBe(1);
  });

  it('joins up where the method changes, at a shape of 10,000', () => {
    for (let x = 9_600; x <= 10_400; x += 20) {
      const step = gammaP(10_000, x) - gammaP(9_999.999_999, x);
      // Its slope by the shape is minus the density, at most 0.004: 1e-6 of shape makes at most 4e-9.
      expect(Math.abs(step + 2e-9)).toBeLessThan(2.01e-9);
    }
  });

  it('is not a number without a proper shape', () => {
    expect(gammaP(0, 1)).toBeNaN();
    expect(gammaP(Infinity, 1)).toBeNaN();
    expect(gammaP(2, Number.NaN)).toBeNaN();
  });
});

describe('the gamma quantile', () => {
  it.each(QUANTILES)('of shape %d at %d is %d', (shape, probability, x) => {
    expect(relativeError(gammaQuantile(probability, shape), x)).toBeLessThan(1e-13 + 1e-14 / shape);
  });

  it('is taken back by the cdf', () => {
    // One rounding of x moves P by 1e-16 times x times the density at x, which is about 0.4 √shape.
    for (const shape of [0.04, 0.3, 1, 2.5, 30, 900, 9_990, 10_010, 1e7]) {
      for (let p = 0.005; p < 1; p += 0.01) {
        const back = gammaP(shape, gammaQuantile(p, shape));
        expect(Math.abs(back - p)).toBeLessThan(1e-13 + 1e-15 * Math.sqrt(shape));
      }
    }
  });

  it('settles for every shape and probability, and increases with the probability', () => {
    for (let shape = 1e-5; shape < 1e19; shape *= 10 ** 0.75) {
      let last = 0;
      for (const p of [1e-200, 1e-40, 1e-12, 0.001, 0.1, 0.49, 0.51, 0.7, 0.999, 1 - 2 ** -53]) {
        const x = gammaQuantile(p, shape);
        expect(x).toBeGreaterThanOrEqual(last);
        expect(x).toBeLessThan(Infinity);
        last = x;
      }
    }
  });

  it('begins at 0 and has no end', () => {
    expect(gammaQuantile(0, 2)).toBe(0);
    expect(gammaQuantile(1, 2)).toBe(Infinity);
    expect(gammaQuantile(-0.1, 2)).toBeNaN();
    expect(gammaQuantile(1.1, 2)).toBeNaN();
  });

  it('comes out of its table as out of the formula', () => {
    for (const shape of [0.04, 0.25, 1, 4, 100, 1e4, 1e6]) {
      const fromTable = gammaQuantileTable(shape);
      for (const p of [1e-15, 1e-9, 1e-4, 0.01, 0.2, 0.5, 0.77, 0.95, 0.999, 1 - 1e-6, 1 - 2 ** -40, 1 - 2 ** -53]) {
        expect(relativeError(fromTable(p), gammaQuantile(p, shape))).toBeLessThan(6e-14 + 1e-13 / shape);
      }
    }
  });
});
