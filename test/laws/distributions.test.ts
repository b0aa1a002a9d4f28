import { mean, sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { gammaP } from '../../src/random/gammaP.ts';
import { lawOf } from '../../src/random/lawOf.ts';
import { microsecondSampler } from '../../src/random/microsecondSampler.ts';
import { type Algorithm, stream } from '../../src/random/stream.ts';
import { CONTINUOUS, DISCRETE, title } from './distributionCases.ts';
import { kolmogorovSmirnov } from './distributionDistance.ts';
import { expectation } from './distributionIntegral.ts';
import { microseconds, seconds } from './distributionSamples.ts';

const ALGORITHMS: readonly Algorithm[] = ['tychei', 'alea'];

// The law sheet: what holds for every family. Each statistical test takes n = 100,000 samples and raises a false alarm
// with probability 6e-7; there are 19 distributions x 2 generators x 3 such tests, so 7e-5 for the whole sheet.
const N = 100_000;
const Z = 5;
const KOLMOGOROV_SMIRNOV = 2.735;

describe.each(CONTINUOUS.map((distribution) => ({ distribution, name: title(distribution) })))(
  '$name',
  ({ distribution }) => {
    const law = lawOf(distribution);
    const deviation = Math.sqrt(law.variance);

    it('has a cdf that increases from 0 to 1', () => {
      let last = law.cdf(0);
      for (let step = 0; step <= 1000; step++) {
        const next = law.cdf(law.draw((step + 0.5) / 1001));
        // The hyperexponential draws in two increasing pieces.
        if (distribution.family !== 'hyperexponential') expect(next).toBeGreaterThan(last);
        last = next;
      }
      expect(law.cdf(-1)).toBe(0);
      expect(law.cdf(0)).toBe(0);
      expect(law.cdf(law.mean + 1e5 * deviation)).toBe(1);
    });

    it('has the mean and the variance of its cdf', () => {
      const second = expectation(law, (time) => 2 * time);
      expect(expectation(law, () => 1) / law.mean).toBeCloseTo(1, 6);
      expect((second - law.mean ** 2) / law.variance).toBeCloseTo(1, 3);
      expect(second / (law.variance + law.mean ** 2)).toBeCloseTo(1, 6);
    });

    it('draws whole microseconds, none negative', () => {
      const times = microseconds(distribution, 10_000);
      expect(times.every((time) => Number.isSafeInteger(time) && time >= 0)).toBe(true);
    });

    describe.each(ALGORITHMS)('drawn with %s', (algorithm) => {
      const samples = seconds(distribution, N, algorithm);

      it('has samples of its mean', () => {
        const z = ((mean([...samples]) - law.mean) / deviation) * Math.sqrt(N);
        expect(Math.abs(z)).toBeLessThan(Z);
      });

      it('has samples of its variance', () => {
        // Squared deviations, cut off at the 99.9% point of the time: uncut, a heavy tail keeps their mean from being
        // normal at any n that one could wait for. Their own mean and variance come from the cdf.
        const cut = Math.max(law.draw(0.999) - law.mean, law.mean - law.draw(0.001));
        const within = Math.min(cut, law.mean);
        const tails = (distance: number) =>
          1 - law.cdf(law.mean + distance) + (distance <= within ? law.cdf(law.mean - distance) : 0);
        const [first, second] = cutMoments(tails, cut);
        const squares = [...samples].map((sample) => Math.min((sample - law.mean) ** 2, cut ** 2));
        const z = ((mean(squares) - first) / Math.sqrt(second - first ** 2)) * Math.sqrt(N);
        expect(Math.abs(z)).toBeLessThan(Z);
      });

      it('has samples that follow its cdf', () => {
        expect(kolmogorovSmirnov(samples, law.cdf)).toBeLessThan(KOLMOGOROV_SMIRNOV);
      });
    });
  },
);

describe.each(DISCRETE.map((distribution) => ({ distribution, name: title(distribution) })))(
  '$name',
  ({ distribution }) => {
    const law = lawOf(distribution);
    const values = distribution.family === 'empirical' ? distribution.values : [law.mean];
    const distinct = [...new Set(values)].sort((a, b) => a - b);
    const share = (value: number) => values.filter((other) => other === value).length / values.length;

    it('has a cdf that steps up at each value by its share', () => {
      let below = 0;
      for (const value of distinct) {
        expect(law.cdf(value - 1e-9)).toBeCloseTo(below, 15);
        below += share(value);
        expect(law.cdf(value)).toBeCloseTo(below, 15);
      }
      expect(below).toBeCloseTo(1, 15);
    });

    it('has the mean and the variance of its values', () => {
      const average = distinct.reduce((sum, value) => sum + share(value) * value, 0);
      const spread = distinct.reduce((sum, value) => sum + share(value) * (value - average) ** 2, 0);
      expect(law.mean).toBeCloseTo(average, 9);
      expect(law.variance).toBeCloseTo(spread, 9);
    });

    it.each(ALGORITHMS)('draws each value, to the microsecond, as often as its share, with %s', (algorithm) => {
      const counts = new Map<number, number>();
      for (const time of microseconds(distribution, N, algorithm)) counts.set(time, (counts.get(time) ?? 0) + 1);
      expect([...counts.keys()].sort((a, b) => a - b)).toEqual(distinct.map((value) => Math.round(value * 1e6)));
      // Pearson's chi-square, n = 100,000, false alarms 6e-7 each; nothing to test where one value has the whole share.
      const freedom = distinct.length - 1;
      if (freedom === 0) return;
      const chiSquare = distinct.reduce((sum, value) => {
        const expected = N * share(value);
        return sum + ((counts.get(Math.round(value * 1e6)) ?? 0) - expected) ** 2 / expected;
      }, 0);
      expect(1 - gammaP(freedom / 2, chiSquare / 2)).toBeGreaterThan(6e-7);
    });
  },
);

describe('every distribution', () => {
  const all = [...CONTINUOUS, ...DISCRETE];

  it('undoes its cdf when it draws, except the hyperexponential', () => {
    for (const distribution of CONTINUOUS.filter(({ family }) => family !== 'hyperexponential')) {
      const { draw, cdf } = lawOf(distribution);
      for (let p = 0.0005; p < 1; p += 0.001) expect(Math.abs(cdf(draw(p)) - p)).toBeLessThan(1e-12);
    }
  });

  it('draws the same times from the same stream, and others from another', () => {
    for (const distribution of all) {
      const times = (seed: string) =>
        Array.from({ length: 50 }, microsecondSampler(distribution, stream(seed, 3, 'talk')));
      expect(times('a')).toEqual(times('a'));
      if (lawOf(distribution).variance > 0) expect(times('a')).not.toEqual(times('b'));
    }
  });

  it('takes one uniform a draw, so that what is drawn next does not depend on the family', () => {
    for (const distribution of all) {
      const used = stream('step', 0, 'talk');
      const counted = stream('step', 0, 'talk');
      const draw = microsecondSampler(distribution, used);
      for (let n = 0; n < 100; n++) {
        draw();
        counted.uniform();
      }
      expect(used.uniform()).toBe(counted.uniform());
    }
  });

  it('orders its times as the uniforms, so families that share a stream stay as close as they can', () => {
    const smooth = CONTINUOUS.filter(({ family }) => family !== 'hyperexponential');
    const uniforms = Array.from({ length: 1000 }, stream('order', 0, 'talk').uniform);
    for (const distribution of smooth) {
      expect(sampleRankCorrelation(uniforms, uniforms.map(lawOf(distribution).draw))).toBeCloseTo(1, 12);
    }
  });

  it('is made once for each distribution object', () => {
    for (const distribution of all) expect(lawOf(distribution)).toBe(lawOf(distribution));
  });
});

/** E min(D, cut)² and E min(D, cut)⁴ from P(D > d), by Simpson's rule. */
function cutMoments(tails: (distance: number) => number, cut: number): [number, number] {
  const steps = 20_000;
  let first = 0;
  let second = 0;
  for (let step = 0; step <= steps; step++) {
    const distance = (cut * step) / steps;
    const weight = (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) * tails(distance);
    first += weight * 2 * distance;
    second += weight * 4 * distance ** 3;
  }
  return [(first * cut) / steps / 3, (second * cut) / steps / 3];
}
