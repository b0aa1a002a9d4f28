import { describe, expect, it } from 'vitest';
import { erlangC, erlangCDelay } from '../../src/analytic/erlangC.ts';
import { analyticCase, expectFigures, expectRelative } from './analyticCase.ts';

interface Figures {
  readonly [name: string]: number;
}

const NAMES = {
  P_wait: 'delayProbability',
  P_wait_le_20s: 'serviceLevel',
  P_wait_le_15s: 'serviceLevel',
  P_wait_le_60s: 'serviceLevel',
  E_wait_s: 'meanWait',
  occupancy: 'occupancy',
  mean_queue: 'meanQueue',
};

describe('Erlang C', () => {
  it.each([
    ['EC-1', 'calls_per_30min', 1800, 'aht_s'],
    ['EC-6', 'calls_per_hour', 3600, 'aht_s'],
  ] as const)('knows the worked example %s', (id, calls, per, time) => {
    const { params, expected } = analyticCase<Figures, { readonly [agents: string]: Figures }>(id);
    const aht = params[time] ?? Number.NaN;
    const load = ((params[calls] ?? Number.NaN) * aht) / per;
    const rows = Object.entries(expected).filter(([agents]) => Number(agents) > 0);
    expect(rows).toHaveLength(5);
    for (const [agents, figures] of rows) {
      expectFigures({ ...erlangC({ load, agents: Number(agents), aht, within: params.T_s ?? 0 }) }, figures, NAMES);
    }
  });

  it('knows 360 calls of 4 minutes in half an hour with 55 agents', () => {
    const { expected } = analyticCase<unknown, Figures>('EC-2');
    expectFigures({ ...erlangC({ load: 48, agents: 55, aht: 240, within: 15 }) }, expected, NAMES);
  });

  it('knows 3.5 calls of 3 minutes a minute with 13 agents', () => {
    const { expected } = analyticCase<unknown, Figures>('EC-5');
    expectFigures({ ...erlangC({ load: 10.5, agents: 13, aht: 180, within: 20 }) }, expected, NAMES);
  });

  const { expected: delays } = analyticCase<unknown, Figures>('EC-4');
  it.each(Object.entries(delays))('knows the delay probability of large queues: %s', (pair, delayed) => {
    const [load = Number.NaN, agents = Number.NaN] = pair.match(/\d+/g)?.map(Number) ?? [];
    expectRelative(erlangCDelay(load, agents), delayed);
  });

  // 40 digits (mpmath).
  it.each([
    [99_999, 100_000, 0.9960456815644105],
    [90_000, 100_000, 1.98003409635906e-235],
    [50_000, 51_234.56, 1.989509492285779e-8],
    [3.3, 7.25, 0.04615609224006421],
    [1e-6, 0.7, 6.943987660233747e-5],
    [2, 100.5, 2.6425826607606547e-130],
  ])('is exact for large queues, tiny shares and fractions: %f erlangs, %f agents', (load, agents, delayed) => {
    expectRelative(erlangCDelay(load, agents), delayed, 1e-12);
  });

  it.each([
    [10, 10],
    [10, 9.5],
    [0, 0],
  ])('has no figures for %f erlangs on %f agents', (load, agents) => {
    expect(erlangC({ load, agents, aht: 180, within: 20 })).toEqual({
      stable: false,
      delayProbability: null,
      serviceLevel: null,
      meanWait: null,
      meanQueue: null,
      occupancy: null,
    });
  });

  it('lets nobody wait without load', () => {
    expect(erlangC({ load: 0, agents: 3, aht: 180, within: 20 })).toEqual({
      stable: true,
      delayProbability: 0,
      serviceLevel: 1,
      meanWait: 0,
      meanQueue: 0,
      occupancy: 0,
    });
  });
});
