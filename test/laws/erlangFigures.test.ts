import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangAFigures } from '../../src/analytic/erlangAFigures.ts';
import { erlangBFigures } from '../../src/analytic/erlangBFigures.ts';
import { erlangCFigures } from '../../src/analytic/erlangCFigures.ts';
import type { QueueFigures } from '../../src/analytic/queueFigures.ts';

const FIGURES = { erlangA: erlangAFigures, erlangB: erlangBFigures, erlangC: erlangCFigures };
const models = fc.constantFrom(...(Object.keys(FIGURES) as (keyof typeof FIGURES)[]));
const queues = fc.record({
  load: fc.double({ min: 0.05, max: 60, noNaN: true }),
  aht: fc.double({ min: 10, max: 600, noNaN: true }),
  patience: fc.double({ min: 10, max: 600, noNaN: true }),
  within: fc.double({ min: 0, max: 60, noNaN: true }),
});

const near = (actual: number | null | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));

describe('figures of a fraction of agents', () => {
  it('lie for Erlang B and C, where both have an answer, between those of the whole numbers around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('erlangB' as const, 'erlangC' as const),
        queues,
        fc.integer({ min: 1, max: 70 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, queue, low, share) => {
          const at = (agents: number) => FIGURES[model]({ ...queue, agents });
          const [below, between, above] = [at(low), at(low + share), at(low + 1)];
          expect(between.stable).toBe(model === 'erlangB' || queue.load < low + share);
          if (!between.stable) return;
          expect(between.serviceLevel ?? Number.NaN).toBeGreaterThanOrEqual((below.serviceLevel ?? 0) - 1e-12);
          expect(between.serviceLevel ?? Number.NaN).toBeLessThanOrEqual((above.serviceLevel ?? 0) + 1e-12);
        },
      ),
    );
  });

  it('mix for Erlang A those of the whole numbers around it contact by contact and agent by agent', () => {
    fc.assert(
      fc.property(queues, fc.integer({ min: 1, max: 70 }), fc.constantFrom(0.25, 0.5, 0.75), (queue, low, share) => {
        const at = (agents: number) => erlangAFigures({ ...queue, agents }) as QueueFigures & { asa: number };
        const [below, between, above] = [at(low), at(low + share), at(low + 1)];
        const mix = (of: (figures: typeof below) => number) => (1 - share) * of(below) + share * of(above);
        const answered = ({ abandonment, blocked }: QueueFigures) => 1 - (abandonment ?? 0) - (blocked ?? 0);
        near(
          between.serviceLevel,
          mix(({ serviceLevel }) => serviceLevel ?? Number.NaN),
        );
        near(
          between.delayProbability,
          mix(({ delayProbability }) => delayProbability ?? Number.NaN),
        );
        near(answered(between), mix(answered));
        near(
          answered(between) * between.asa,
          mix((figures) => answered(figures) * figures.asa),
        );
        near(
          (between.occupancy ?? Number.NaN) * between.agents,
          mix(({ occupancy, agents }) => (occupancy ?? Number.NaN) * agents),
        );
      }),
    );
  });

  it('are unstable for Erlang C when the load reaches the agents', () => {
    expect(erlangCFigures({ load: 10.9, aht: 180, within: 20, agents: 10.9 })).toEqual({
      agents: 10.9,
      serviceLevel: null,
      asa: null,
      delayProbability: null,
      abandonment: null,
      occupancy: null,
      required: null,
      stable: false,
    });
  });

  it('start from nobody answered', () => {
    const { asa, abandonment, occupancy } = erlangAFigures({ load: 1, aht: 60, patience: 60, within: 20, agents: 0.5 });
    const one = erlangAFigures({ load: 1, aht: 60, patience: 60, within: 20, agents: 1 });
    near(asa, one.asa ?? Number.NaN);
    near(occupancy, one.occupancy ?? Number.NaN);
    near(abandonment, (1 + (one.abandonment ?? Number.NaN)) / 2);
  });
});

describe('the requirement', () => {
  it('meets the target, and an agent less does not', () => {
    fc.assert(
      fc.property(models, queues, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (model, queue, target) => {
        const { required } = FIGURES[model]({ ...queue, agents: 1, target });
        const at = (agents: number) => FIGURES[model]({ ...queue, agents }).serviceLevel ?? 0;
        expect(at(required ?? Number.NaN)).toBeGreaterThanOrEqual(target);
        if (required !== 0) expect(at((required ?? Number.NaN) - 1)).toBeLessThan(target);
      }),
    );
  });
});

describe('figures without load', () => {
  it('are those of a lone contact, whatever the handle time, and need nobody', () => {
    const queue = { load: 0, aht: 0, within: 20, agents: 2, target: 0.8, patience: 60 };
    for (const figures of [erlangAFigures(queue), erlangBFigures(queue), erlangCFigures(queue)]) {
      expect(figures).toMatchObject({
        serviceLevel: 1,
        asa: 0,
        delayProbability: 0,
        occupancy: 0,
        required: 0,
        stable: true,
      });
    }
  });
});

describe('Erlang B', () => {
  it('says what is blocked, and that nobody abandons or waits', () => {
    const figures = erlangBFigures({ load: 18, aht: 180, within: 20, agents: 20 });
    expect(figures).toMatchObject({ abandonment: null, asa: 0, delayProbability: 0, stable: true });
    near(figures.blocked, 0.10921284587252247);
    near(figures.serviceLevel, 1 - 0.10921284587252247);
    expect(erlangCFigures({ load: 18, aht: 180, within: 20, agents: 20 })).not.toHaveProperty('blocked');
  });
});
