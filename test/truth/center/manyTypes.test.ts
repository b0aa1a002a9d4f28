import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/experiment/result.ts';
import cases from './cases.json' with { type: 'json' };
import { expectTruth, minutes, simulated, stationary } from './simulated.ts';

const REPLICATIONS = 40;

interface Type {
  readonly perMinute: number;
  readonly talk: unknown;
  readonly patience?: unknown;
  readonly priority?: number;
}

function center(
  name: string,
  types: Record<string, Type>,
  agentGroups: object,
  intervalHours: number,
): Promise<Result> {
  const contactTypes = Object.fromEntries(
    Object.entries(types).map(([type, { perMinute, talk, patience = 'never', priority = 5 }]) => [
      type,
      { arrivals: { rate: `${perMinute * 60}/h` }, talk, patience, priority },
    ]),
  );
  return simulated({
    name,
    seed: name,
    replications: REPLICATIONS,
    horizon: stationary(intervalHours),
    serviceLevel: { target: 0.8, within: 20 },
    contactTypes,
    agentGroups,
  });
}

type Figures = { readonly [figure: string]: number };

function expectType(result: Result, type: string, truth: Figures): void {
  const measures = result.contactTypes[type];
  const compared = [
    ['P_wait', measures?.delayProbability, 'share', 1],
    ['P_abandon', measures?.abandonment, 'share', 1],
    ['P_served_within_T', measures?.serviceLevel, 'share', 1],
    ['SL_excl_short_abandons', measures?.serviceLevels.excludeQuickAbandons, 'share', 1],
    ['E_wait', measures?.meanWait, 'time', 60],
    ['E_wait_served', measures?.asa, 'time', 60],
    ['mean_queue', measures?.meanQueue, 'time', 1],
  ] as const;
  for (const [figure, estimate, scale, unit] of compared) {
    const value = truth[figure];
    if (value !== undefined) expectTruth(estimate ?? null, value * unit, scale, REPLICATIONS, `${type} ${figure}`);
  }
}

describe('priorities without interruption agree with theory', () => {
  const talks = { 0: { constant: 60 }, 1: { exponential: 60 }, 4: { hyperexponential: { mean: 60, cv: 2 } } };
  const loads = ['PR-mg1-50', 'PR-mg1-90'] as const;
  it.each(loads.flatMap((load) => ([0, 1, 4] as const).map((cs2) => [load, cs2] as const)))(
    'M/G/1 with a fifth urgent, %s, squared CV %i (Cobham)',
    async (load, cs2) => {
      const { params, expected } = cases[load];
      const types = {
        urgent: { perMinute: 0.2 * params.rho, talk: talks[cs2], priority: 1 },
        standard: { perMinute: 0.8 * params.rho, talk: talks[cs2], priority: 2 },
      };
      const agentGroups = { agents: { skills: ['urgent', 'standard'], staff: 1 } };
      const result = await center(`${load} ${cs2}`, types, agentGroups, load === 'PR-mg1-90' ? 300 : 50);
      const [urgent = 0, standard = 0] = expected.nonpreemptive_delay[`cs2=${cs2}`];
      expectTruth(result.contactTypes.urgent?.meanWait ?? null, minutes(urgent), 'time', REPLICATIONS, 'urgent');
      expectTruth(result.contactTypes.standard?.meanWait ?? null, minutes(standard), 'time', REPLICATIONS, 'standard');
    },
  );

  it('M/M/18 with three classes', async () => {
    const { params, expected } = cases['PR-mmc3'];
    const types = Object.fromEntries(
      params.lambda_per_min.map((perMinute, index) => [
        `class ${index + 1}`,
        { perMinute, talk: { exponential: '5m' }, priority: index + 1 },
      ]),
    );
    const result = await center('PR-mmc3', types, { agents: { skills: Object.keys(types), staff: params.agents } }, 20);
    expectTruth(result.total.delayProbability, expected.P_wait, 'share', REPLICATIONS, 'delayed');
    expected.E_wait_by_class_min.forEach((wait, index) => {
      const measures = result.contactTypes[`class ${index + 1}`];
      expectTruth(measures?.meanWait ?? null, minutes(wait), 'time', REPLICATIONS, `class ${index + 1}`);
    });
  });

  it('M/M/15+M with two classes of different patience', async () => {
    const { expected } = cases['PR-ab'];
    const types = {
      high: { perMinute: 1, talk: { exponential: '5m' }, patience: '3m', priority: 1 },
      low: { perMinute: 2, talk: { exponential: '5m' }, patience: '2m', priority: 2 },
    };
    const result = await center('PR-ab', types, { agents: { skills: ['high', 'low'], staff: 15 } }, 10);
    expectType(result, 'high', expected.high);
    expectType(result, 'low', expected.low);
    expectTruth(result.total.delayProbability, expected.P_wait, 'share', REPLICATIONS, 'delayed');
    expectTruth(result.agents.occupancy, expected.occupancy, 'share', REPLICATIONS, 'occupancy');
  });
});

describe('agents with different skills agree with theory', () => {
  it.each(['MS-N-prio2', 'MS-N-big'] as const)('N-design %s: shared agents prefer the second type', async (id) => {
    const { params, expected } = cases[id];
    const talk = { exponential: `${params.aht_min}m` };
    const type = ({ lambda_per_min, patience_mean_min }: { lambda_per_min: number; patience_mean_min: number }) => ({
      perMinute: lambda_per_min,
      talk,
      patience: `${patience_mean_min}m`,
    });
    const result = await center(
      id,
      { first: type(params.class1), second: type(params.class2) },
      {
        A: { skills: { first: { rank: 1 } }, staff: params.pool_A.agents },
        B: { skills: { first: { rank: 2 }, second: { rank: 1 } }, staff: params.pool_B.agents },
      },
      10,
    );
    expectType(result, 'first', expected.class1);
    expectType(result, 'second', expected.class2);
    expectTruth(result.agentGroups.A?.occupancy ?? null, expected.pools.A_occupancy, 'share', REPLICATIONS, 'A');
    expectTruth(result.agentGroups.B?.occupancy ?? null, expected.pools.B_occupancy, 'share', REPLICATIONS, 'B');
  });

  it('pooled agents, and the same agents split by type', async () => {
    const { params, expected } = cases['MS-pool'];
    const [one = 0, two = 0] = params.lambda_per_min;
    const type = (perMinute: number) => ({ perMinute, talk: { exponential: '5m' }, patience: '3m' });
    const types = { one: type(one), two: type(two) };
    const pooled = await center('MS-pool', types, { all: { skills: ['one', 'two'], staff: params.agents_pooled } }, 10);
    expectTruth(pooled.total.abandonment, expected.pooled.P_abandon, 'share', REPLICATIONS, 'pooled abandonment');
    expectTruth(pooled.total.serviceLevel, expected.pooled.P_served_within_T, 'share', REPLICATIONS, 'pooled service');
    expectTruth(pooled.agents.occupancy, expected.pooled.occupancy, 'share', REPLICATIONS, 'pooled occupancy');
    const split = await center(
      'MS-split',
      types,
      {
        first: { skills: ['one'], staff: params.agents_dedicated[0] },
        second: { skills: ['two'], staff: params.agents_dedicated[1] },
      },
      10,
    );
    expectType(split, 'one', expected.dedicated_1);
    expectType(split, 'two', expected.dedicated_2);
    expect(split.total.serviceLevel?.mean).toBeLessThan(pooled.total.serviceLevel?.mean ?? 0);
  });
});
