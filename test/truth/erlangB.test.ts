import { describe, expect, it } from 'vitest';
import { erlangB } from '../../src/analytic/erlangB.ts';
import { analyticCase, EXACT, expectRelative } from './analyticCase.ts';

describe('Erlang B', () => {
  const { expected } = analyticCase<unknown, { readonly [pair: string]: number }>('EB-1');
  it.each(Object.entries(expected))('blocks the known share with %s', (pair, blocked) => {
    const [agents = Number.NaN, load = Number.NaN] = pair.match(/[\d.]+/g)?.map(Number) ?? [];
    expectRelative(erlangB(load, agents), blocked);
  });

  // 1/B = e^a a^-n Γ(n + 1, a) and its recursion, in 40 digits (mpmath).
  it.each([
    [0.5, 0.3, 0.746726294782556],
    [1e-6, 0.7, 6.943977740940216e-5],
    [1e-6, 2.7, 1.5128491809709267e-17],
    [0.999, 0.5, 0.7250333616175308],
    [1, 0.5, 0.7251967773583486],
    [1.5, 0.999, 0.6003476376397252],
    [3.3, 7.25, 0.025686765055049906],
    [10, 0.01, 0.9990844280488006],
    [10, 0.99, 0.9099931017608905],
    [50_000, 51_234.56, 4.793968927389073e-10],
  ])('extends to fractions of agents: %f erlangs, %f agents', (load, agents, blocked) => {
    expectRelative(erlangB(load, agents), blocked, 1e-13);
  });

  it.each([
    [99_999, 100_000, 0.0025125519888942872],
    [100_000, 99_999, 0.0025252542699201923],
    [90_000, 100_000, 1.98003409635906e-236],
    [1000, 1500.5, 8.610700780911542e-50],
    [1, 150, 6.438906328996142e-264],
  ])('is as exact for large queues and tiny shares: %f erlangs, %f agents', (load, agents, blocked) => {
    expectRelative(erlangB(load, agents), blocked, 1e-12);
  });

  it('blocks everybody without agents and nobody without load', () => {
    expect(erlangB(5, 0)).toBe(1);
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
    expect(erlangB(0, 0.5)).toBe(0);
  });

  it('is 0 where the share is smaller than any number', () => {
    expect(erlangB(1, 100_000)).toBe(0);
  });

  it.each([
    [-1, 3],
    [Number.NaN, 3],
    [3, -1],
    [3, Number.NaN],
  ])('refuses a load of %f on %f agents', (load, agents) => {
    expect(() => erlangB(load, agents)).toThrow(RangeError);
  });

  it('solves the recursion B(n) = a B(n - 1) / (n + a B(n - 1)) from any fraction', () => {
    for (const load of [0.2, 1, 7.5, 40]) {
      let blocked = erlangB(load, 0.35);
      for (let agents = 1.35; agents < 60; agents++) {
        blocked = (load * blocked) / (agents + load * blocked);
        expectRelative(erlangB(load, agents), blocked, EXACT, `${load} erlangs, ${agents} agents`);
      }
    }
  });
});
