import type { Distribution } from '../../src/scenario/scenario.ts';

/** Every family of continuous times, in usual and in extreme shapes. */
export const CONTINUOUS: readonly Distribution[] = [
  { family: 'exponential', mean: 180 },
  { family: 'exponential', mean: 0.5 },
  { family: 'lognormal', mean: 300, cv: 1 },
  { family: 'lognormal', mean: 45, cv: 0.2 },
  { family: 'lognormal', mean: 200, cv: 2 },
  { family: 'gamma', mean: 240, cv: 0.5 },
  { family: 'gamma', mean: 60, cv: 1.7 },
  { family: 'gamma', mean: 3600, cv: 0.009 },
  { family: 'erlang', mean: 120, phases: 1 },
  { family: 'erlang', mean: 120, phases: 4 },
  { family: 'hyperexponential', mean: 300, cv: 1 },
  { family: 'hyperexponential', mean: 300, cv: 2.5 },
  { family: 'weibull', mean: 100, cv: 0.4 },
  { family: 'weibull', mean: 100, cv: 1.8 },
  { family: 'uniform', from: 0, to: 20 },
  { family: 'uniform', from: 55, to: 65 },
  { family: 'triangular', from: 10, mode: 30, to: 120 },
  { family: 'triangular', from: 0, mode: 0, to: 9 },
  { family: 'triangular', from: 4, mode: 9, to: 9 },
];

export const DISCRETE: readonly Distribution[] = [
  { family: 'constant', value: 90 },
  { family: 'constant', value: 0 },
  { family: 'empirical', values: [12.5, 300, 40, 40, 0, 95.123456, 40, 7] },
  { family: 'empirical', values: [61] },
];

export function title(distribution: Distribution): string {
  const { family, ...parameters } = distribution;
  return `${family} ${JSON.stringify(parameters)}`;
}
