import fc from 'fast-check';
import type { Distribution } from '../../../src/scenario/scenario.ts';

/** Seconds, whole and small, so that many things happen at one instant. */
export const mean = fc.integer({ min: 1, max: 400 });
const cv = fc.constantFrom(0.5, 1, 1.7);

export const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ family: fc.constant('constant' as const), value: mean }),
  fc.record({ family: fc.constant('exponential' as const), mean }),
  fc.record({ family: fc.constant('lognormal' as const), mean, cv }),
  fc.record({ family: fc.constant('gamma' as const), mean, cv }),
  fc.record({ family: fc.constant('erlang' as const), mean, phases: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ family: fc.constant('hyperexponential' as const), mean, cv: fc.constantFrom(1, 2.5) }),
  fc.record({ family: fc.constant('weibull' as const), mean, cv }),
  fc.record({ family: fc.constant('uniform' as const), from: fc.constant(5), to: fc.integer({ min: 6, max: 500 }) }),
  fc.record({
    family: fc.constant('triangular' as const),
    from: fc.constant(5),
    mode: fc.constant(60),
    to: fc.constant(500),
  }),
  fc.record({ family: fc.constant('empirical' as const), values: fc.array(mean, { minLength: 1, maxLength: 5 }) }),
);

export const probability = fc.constantFrom(0, 0.2, 0.6, 1);
export const sometimes = <One>(one: fc.Arbitrary<One>) => fc.option(one, { freq: 2 });

/** Who comes back does so after minutes, so that nobody comes more than a few times an interval. */
export const delay: fc.Arbitrary<Distribution> = fc.constantFrom(
  { family: 'exponential', mean: 300 },
  { family: 'constant', value: 240 },
  { family: 'uniform', from: 100, to: 2000 },
);

/** The earlier of two numbers or names first, for those that have an order. */
export const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
