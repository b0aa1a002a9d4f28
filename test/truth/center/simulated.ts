import { expect } from 'vitest';
import { inlineCrew } from '../../../src/experiment/inlineCrew.ts';
import type { Result, Run } from '../../../src/experiment/result.ts';
import { simulate } from '../../../src/experiment/simulate.ts';
import { loadScenario } from '../../../src/node/loadScenario.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import type { MaybeEstimate } from '../../../src/statistics/estimates.ts';
import { tQuantile } from '../../../src/statistics/tQuantile.ts';

/**
 * Every simulated figure is compared as z = (estimate - truth) / standard error on the scale of its own interval (logit for
 * shares, logarithm for times, none for counts), with n replications; |z| must stay under 4.5. For a correct simulator a
 * figure exceeds that with probability below 0.00001 at n >= 200 and below 0.0001 at n = 40 (Student t): about one false
 * alarm in a hundred runs of the several hundred figures here. Seeds are the case's own name.
 */
export const Z_LIMIT = 4.5;

export type Scale = 'share' | 'time' | 'count';

const SCALES: Record<Scale, (value: number) => number> = {
  share: (value) => Math.log(value / (1 - value)),
  time: Math.log,
  count: (value) => value,
};

/** Runs a scenario given as plain data, with the texts of the files that it names. */
export async function simulated(scenario: object, files: Record<string, string> = {}): Promise<Result> {
  const read = (path: string) => (path === 'case.yaml' ? JSON.stringify(scenario) : (files[path] ?? ''));
  const run = await simulate(parseScenario('case.yaml', read), { crew: inlineCrew });
  return run.result;
}

/** Runs one of the scenario files of `test/truth/contactcenters`. */
export function simulatedFile(name: string): Promise<Run> {
  return simulate(loadScenario(`test/truth/contactcenters/${name}.yaml`), { crew: inlineCrew });
}

/** Asserts that an estimate from `replications` runs is compatible with the truth. */
export function expectTruth(
  estimate: MaybeEstimate,
  truth: number,
  scale: Scale,
  replications: number,
  label: string,
): void {
  expect(Math.abs(zScore(estimate, truth, scale, replications)), `|z| of ${label}, truth ${truth}`).toBeLessThan(
    Z_LIMIT,
  );
}

/** A mean over somebody else's replications, with the bounds of its 95% interval. */
export type Published = readonly number[];

/** Asserts that an estimate, times `scale`, is compatible with a published mean: |z| over both standard errors. */
export function expectPublished(label: string, estimate: MaybeEstimate, published: Published, scale = 1): void {
  const [mean = Number.NaN, low = Number.NaN, high = Number.NaN] = published;
  const ours = (estimate?.mean ?? Number.NaN) * scale;
  const own = (((estimate?.high ?? Number.NaN) - (estimate?.low ?? Number.NaN)) / 2 / 1.961) * scale;
  const z = (ours - mean) / Math.hypot(own, (high - low) / 2 / 1.96);
  expect(Math.abs(z), `|z| of ${label}: ${ours} against ${mean}`).toBeLessThan(Z_LIMIT);
}

export function zScore(estimate: MaybeEstimate, truth: number, scale: Scale, replications: number): number {
  if (estimate === null || estimate.low === null || estimate.high === null) return Number.POSITIVE_INFINITY;
  const { mean, low, high } = estimate;
  // Nothing ever happened in n replications: compatible with a truth inside the interval, and no standard error to divide by.
  if (mean === 0 || (scale === 'share' && mean === 1))
    return low <= truth && truth <= high ? 0 : Number.POSITIVE_INFINITY;
  const on = SCALES[scale];
  // The bound on the side of small numbers is where the interval is plain Student t on its scale.
  const bound = scale === 'share' && mean > 0.5 ? high : low;
  const standardError = Math.abs(on(mean) - on(bound)) / tQuantile(0.975, replications - 1);
  return (on(mean) - on(truth)) / standardError;
}

/** One type, one group: the fields that make a stationary queue; times in minutes where the number is bare. */
export interface Queue {
  readonly perMinute: number;
  readonly talk: unknown;
  readonly agents: number;
  readonly patience?: unknown;
  readonly balk?: number;
  readonly capacity?: number;
}

export const minutes = (value: number) => value * 60;

/** A horizon for steady states: ten counted intervals after one of warm-up. */
export function stationary(intervalHours: number) {
  return { length: `${11 * intervalHours}h`, warmUp: `${intervalHours}h`, interval: `${intervalHours}h` };
}

/** A scenario of one queue in steady state. */
export function queueScenario(
  name: string,
  queue: Queue,
  intervalHours: number,
  replications: number,
  within = 20,
): object {
  return {
    name,
    seed: name,
    replications,
    horizon: stationary(intervalHours),
    serviceLevel: { target: 0.8, within },
    contactTypes: {
      calls: {
        arrivals: { rate: `${queue.perMinute * 60}/h` },
        talk: queue.talk,
        patience: queue.patience ?? 'never',
        ...(queue.balk === undefined ? {} : { balk: queue.balk }),
        ...(queue.capacity === undefined ? {} : { queue: { capacity: queue.capacity } }),
      },
    },
    agentGroups: { agents: { skills: ['calls'], staff: queue.agents } },
  };
}
