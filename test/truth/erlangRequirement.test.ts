import { describe, expect, it } from 'vitest';
import { erlangB } from '../../src/analytic/erlangB.ts';
import { requiredAgents, requiredFractionalAgents } from '../../src/analytic/requiredAgents.ts';
import { halfinWhitt, halfinWhittBeta, squareRootStaffing } from '../../src/analytic/squareRootStaffing.ts';
import { analyticCase, expectRelative } from './analyticCase.ts';

interface Counts {
  readonly [key: string]: number;
}

describe('the least agents', () => {
  it('for 80% in 20 seconds of 100 calls of 3 minutes in half an hour are known', () => {
    const { expected } = analyticCase<
      unknown,
      { readonly min_agents_80_20: number; readonly agents_with_30pct_shrinkage: number }
    >('EC-1');
    const agents = requiredAgents('erlangC', { load: 10, aht: 180, within: 20 }, { serviceLevel: 0.8 });
    expect(agents).toBe(expected.min_agents_80_20);
    expect(Math.ceil((agents ?? 0) / 0.7)).toBe(expected.agents_with_30pct_shrinkage);
  });

  it('for 90% in 60 seconds of 240 calls of 150 seconds an hour are known', () => {
    const { expected } = analyticCase<unknown, { readonly min_agents_90_60: number }>('EC-6');
    const queue = { load: 10, aht: 150, within: 60 };
    expect(requiredAgents('erlangC', queue, { serviceLevel: 0.9 })).toBe(expected.min_agents_90_60);
  });

  // 11 to 15 agents have occupancies of 91, 83, 77, 71 and 67% and mean waits of 123, 40, 17, 8 and 4 s.
  it('meet all bounds together', () => {
    const queue = { load: 10, aht: 180, within: 20 };
    expect(requiredAgents('erlangC', queue, { serviceLevel: 0.8, occupancy: 0.7 })).toBe(15);
    expect(requiredAgents('erlangC', queue, { asa: 41 })).toBe(12);
    expect(requiredAgents('erlangC', queue, { asa: 40 })).toBe(13);
    expect(requiredAgents('erlangC', queue, { delayProbability: 0.2, abandonment: 0, blocked: 0 })).toBe(14);
  });

  it('keep blocking by Erlang B to a bound', () => {
    // 20 agents block 10.92% of 18 erlangs.
    const queue = { load: 18, aht: 180, within: 0 };
    expect(requiredAgents('erlangB', queue, { blocked: 0.1093 })).toBe(20);
    expect(requiredAgents('erlangB', queue, { blocked: 0.1092 })).toBe(21);
  });

  const abandonment = analyticCase<unknown, { readonly [name: string]: Counts }>('EA-5').expected;
  it.each([
    ['servers_1pct', 0.01],
    ['servers_5pct', 0.05],
  ])('hold abandonment to a bound by Erlang A: %s', (name, bound) => {
    const known = Object.entries(abandonment[name] ?? {});
    expect(known.length).toBeGreaterThan(3);
    for (const [load, agents] of known) {
      const queue = { load: Number(load), aht: 180, patience: 300, within: 20 };
      expect(requiredAgents('erlangA', queue, { abandonment: bound }), `${load} erlangs`).toBe(agents);
    }
  });

  it('need to be more, the shorter patience is', () => {
    for (const [minutes, agents] of Object.entries(abandonment['a=50_1pct_by_patience_min'] ?? {})) {
      const queue = { load: 50, aht: 180, patience: 60 * Number(minutes), within: 20 };
      expect(requiredAgents('erlangA', queue, { abandonment: 0.01 }), `${minutes} minutes`).toBe(agents);
    }
  });

  it('are none for no load, and no number for what cannot be', () => {
    expect(requiredAgents('erlangC', { load: 0, aht: 180, within: 20 }, { serviceLevel: 0.8 })).toBe(0);
    const queue = { load: 10, aht: 180, within: 20, patience: 60 };
    expect(requiredAgents('erlangA', queue, { serviceLevel: 1.01 })).toBeNull();
    expect(requiredFractionalAgents('erlangA', queue, { serviceLevel: 1.01 })).toBeNull();
    expect(requiredAgents('erlangA', queue, { serviceLevel: 0, abandonment: 1 })).toBe(0);
  });
});

describe('fractions of agents', () => {
  const queue = { load: 10, aht: 180, within: 20, patience: 300 };
  const BOUND = { serviceLevel: 0.8 };

  it('are at most one less than the whole number', () => {
    for (const model of ['erlangB', 'erlangC', 'erlangA'] as const) {
      const agents = requiredFractionalAgents(model, queue, BOUND) ?? Number.NaN;
      const whole = requiredAgents(model, queue, BOUND) ?? Number.NaN;
      expect(agents).toBeLessThanOrEqual(whole);
      expect(agents).toBeGreaterThan(whole - 1);
    }
  });

  it('of Erlang B block just the bound', () => {
    const agents = requiredFractionalAgents('erlangB', queue, BOUND) ?? Number.NaN;
    expectRelative(erlangB(queue.load, agents), 0.2, 1e-13);
  });

  it('are those of the continuous extension for Erlang C', () => {
    // The root in 40 digits (mpmath).
    expectRelative(requiredFractionalAgents('erlangC', queue, BOUND), 13.037206466407792, 1e-13);
  });

  it('lie on the line between whole numbers for Erlang A', () => {
    const at = (serviceLevel: number) => requiredFractionalAgents('erlangA', queue, { serviceLevel }) ?? Number.NaN;
    const [low, middle, high] = [0.86, 0.87, 0.88].map(at) as [number, number, number];
    expect(Math.floor(low)).toBe(Math.floor(high));
    expect(middle).toBeCloseTo((low + high) / 2, 10);
  });
});

describe('square-root staffing', () => {
  interface Expected {
    readonly beta_for_P_wait: Counts;
    readonly 'HW(1)': number;
    readonly exact_servers: { readonly [load: string]: { readonly p50: number; readonly p20: number } };
  }
  const { expected } = analyticCase<unknown, Expected>('EC-8');

  it('knows the Halfin-Whitt function and its inverse', () => {
    expectRelative(halfinWhitt(1), expected['HW(1)']);
    for (const [probability, beta] of Object.entries(expected.beta_for_P_wait)) {
      expectRelative(halfinWhittBeta(Number(probability)), beta);
    }
    expect(halfinWhitt(0)).toBe(1);
    expect(halfinWhittBeta(1)).toBe(0);
    expect(() => halfinWhittBeta(0)).toThrow(RangeError);
  });

  it.each(Object.entries(expected.exact_servers))(
    'comes within an agent of the exact number for %s erlangs',
    (a, exact) => {
      const load = Number(a);
      for (const [probability, agents] of [
        [0.5, exact.p50],
        [0.2, exact.p20],
      ] as const) {
        const queue = { load, aht: 180, within: 0 };
        expect(requiredAgents('erlangC', queue, { delayProbability: probability })).toBe(agents);
        expect(Math.abs(squareRootStaffing(load, probability) - agents)).toBeLessThanOrEqual(1);
      }
    },
  );
});
