import { describe, expect, it } from 'vitest';
import { COVERAGE_CENTERS, type CoverageCenterName } from '../bench/coverageCenters.ts';
import { coverageExperiment, covers, PROMISED_MEASURES } from '../bench/coverageExperiment.ts';
import { COVERAGE_TRUTH } from '../bench/coverageTruth.ts';

const EXPERIMENTS = 400;
/** The least number that an interval is given for: with it t is 12.7, and every assumption shows. */
const REPLICATIONS = 2;
/** How unlikely a number of covered experiments must be, if the intervals cover in 93 to 97%, to be taken for a fault. */
const FALSE_ALARM = 1e-4;

/** The chance that exactly so many experiments miss the truth, by their number. */
function binomial(coverage: number): readonly number[] {
  const chances = [coverage ** EXPERIMENTS];
  for (let misses = 1; misses <= EXPERIMENTS; misses++) {
    const odds = (1 - coverage) / coverage;
    chances.push(((chances[misses - 1] ?? 0) * odds * (EXPERIMENTS - misses + 1)) / misses);
  }
  return chances;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const atMost = (covered: number) => sum(binomial(0.93).slice(EXPERIMENTS - covered));
const atLeast = (covered: number) => sum(binomial(0.97).slice(0, EXPERIMENTS - covered + 1));

describe('the reported 95% intervals of two replications', () => {
  it.each(Object.keys(COVERAGE_CENTERS) as CoverageCenterName[])(
    'of the %s center cover the truth in 93 to 97% of 400 experiments',
    async (name) => {
      // 15 numbers in all three centers, each of which raises a false alarm at most once in 10,000 times on either side: 351 to
      // 398 covered pass. Intervals that cover in 85% would be found out with a chance of 93%, those that cover in 80% for certain.
      const truths = COVERAGE_TRUTH()[name];
      const covered = new Map(PROMISED_MEASURES.map((measure) => [measure, 0]));
      for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
        const found = await coverageExperiment(COVERAGE_CENTERS[name], `test ${experiment}`, REPLICATIONS);
        for (const [measure, before] of covered) {
          const isCovered = covers(found[measure], truths[measure]?.value ?? Number.NaN);
          covered.set(measure, before + (isCovered === true ? 1 : 0));
        }
      }
      for (const [measure, count] of covered) {
        expect(atMost(count), `${measure}: only ${count}`).toBeGreaterThan(FALSE_ALARM);
        expect(atLeast(count), `${measure}: even ${count}`).toBeGreaterThan(FALSE_ALARM);
      }
    },
  );
});
