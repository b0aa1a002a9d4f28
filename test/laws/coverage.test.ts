import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import type { MaybeEstimate } from '../../src/statistics/estimates.ts';
import { type Day, estimatesOf, frameWith, SECOND } from './estimateDays.ts';

/**
 * Days that differ more than chance among contacts explains: on a day with a standard normal z, 30 e^(z/5) contacts are
 * expected, which wait exponentially with mean 30 e^(z/2) seconds, the busier days the longer. All are answered.
 */
const volume = (z: number) => 30 * Math.exp(z / 5);
const meanWait = (z: number) => 30 * Math.exp(z / 2);
const WITHIN = 20;

const uniform = alea('coverage');
const exponential = () => -Math.log(1 - uniform.double());
const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform.double());

function drawDay(): Day {
  const z = normal();
  const waits: number[] = [];
  for (let passed = exponential(); passed < volume(z); passed += exponential()) {
    waits.push(Math.round(meanWait(z) * exponential() * SECOND));
  }
  const wait = waits.reduce((sum, value) => sum + value, 0);
  const counts = { offered: waits.length, answered: waits.length, wait, waitAnswered: wait };
  const answeredWithin = waits.filter((value) => value <= WITHIN * SECOND).length;
  return { contacts: [[{ ...counts, answeredWithin }]], waits: [[waits]] };
}

/** Mean over days of a function of z, each day weighed by its volume: the trapezoidal rule over ±8, exact to 1e-12. */
function average(value: (z: number) => number): number {
  const grid = Array.from({ length: 1601 }, (_, place) => (place - 800) / 100);
  const weights = grid.map((z) => volume(z) * Math.exp((-z * z) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return grid.reduce((sum, z, place) => sum + value(z) * (weights[place] ?? 0), 0) / total;
}

const waitingUpTo = (time: number) => average((z) => 1 - Math.exp(-time / meanWait(z)));

function percentile(share: number): number {
  let low = 0;
  let high = 10_000;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (waitingUpTo(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

const TRUTH = { serviceLevel: waitingUpTo(WITHIN), asa: average(meanWait), p90: percentile(0.9) };
const MEASURES = ['serviceLevel', 'asa', 'p90'] as const;

const EXPERIMENTS = 4000;
const REPLICATIONS = 10;
/** How far a share of the experiments may be off by chance: 3.5 standard deviations, once in 4,300 on one side. */
const chance = (coverage: number) => 3.5 * Math.sqrt((coverage * (1 - coverage)) / EXPERIMENTS);

describe('the 95% intervals of ten replications', () => {
  it('cover the truth of shares, mean waits and percentiles in 93 to 97% of 4,000 experiments', () => {
    // If all three true coverages are between 93 and 97%, the chance that any of them is found outside what is accepted
    // (91.6 to 97.9%) is under 0.1%.
    const frame = frameWith();
    const covered = { serviceLevel: 0, asa: 0, p90: 0 };
    const holds = (value: MaybeEstimate, truth: number) => (value?.low ?? 1) <= truth && truth <= (value?.high ?? 0);
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const { total } = estimatesOf(frame, Array.from({ length: REPLICATIONS }, drawDay));
      for (const measure of MEASURES) if (holds(total[measure], TRUTH[measure])) covered[measure]++;
    }
    for (const measure of MEASURES) {
      const coverage = covered[measure] / EXPERIMENTS;
      expect(coverage, measure).toBeGreaterThan(0.93 - chance(0.93));
      expect(coverage, measure).toBeLessThan(0.97 + chance(0.97));
    }
  });
});
