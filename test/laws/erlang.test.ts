import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ErlangA, erlangA, type PatienceQueue } from '../../src/analytic/erlangA.ts';
import { erlangB } from '../../src/analytic/erlangB.ts';
import { erlangC, erlangCDelay } from '../../src/analytic/erlangC.ts';
import { type PlainFigures, plainQueue } from './plainQueue.ts';

/** Rounding of a sum of a few terms near 1. */
const ROUNDING = 1e-12;
/** Next to the smallest numbers, which have no relative accuracy. */
const TINY = 1e-290;
const NEVER = Number.POSITIVE_INFINITY;

const loads = fc.double({ min: 0.01, max: 200, noNaN: true });
const whole = fc.integer({ min: 1, max: 220 });
const fractional = fc.double({ min: 0, max: 220, noNaN: true });
const times = fc.double({ min: 1, max: 3600, noNaN: true });
const shares = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-9, max: 1, noNaN: true }));
const queues = fc.record({
  load: loads,
  agents: whole,
  aht: times,
  patience: times,
  within: times,
  balk: shares,
  places: fc.oneof(fc.constant(NEVER), fc.integer({ min: 0, max: 60 })),
});

type Numbers = { readonly [Name in Exclude<keyof ErlangA, 'stable'>]: number };
const solve = (queue: PatienceQueue) => erlangA(queue) as Numbers & ErlangA;

function near(actual: number, expected: number, relative: number, absolute = TINY): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + absolute);
}

describe('Erlang B', () => {
  it('falls with agents, fractions included, and rises with the load', () => {
    fc.assert(
      fc.property(loads, fractional, fc.double({ min: 0.001, max: 5, noNaN: true }), (load, agents, more) => {
        const blocked = erlangB(load, agents);
        fc.pre(blocked > TINY);
        expect(erlangB(load, agents + more)).toBeLessThan(blocked);
        expect(erlangB(load + more, agents)).toBeGreaterThanOrEqual(blocked * (1 - ROUNDING));
      }),
    );
  });

  it('has no jump at a whole number of agents', () => {
    fc.assert(
      fc.property(loads, whole, (load, agents) => {
        const blocked = erlangB(load, agents);
        near(erlangB(load, agents - 1e-9), blocked, 1e-7);
        near(erlangB(load, agents + 1e-9), blocked, 1e-7);
      }),
    );
  });
});

describe('Erlang C', () => {
  it('lets more wait than Erlang B loses, and fewer with more agents', () => {
    fc.assert(
      fc.property(loads, fc.double({ min: 0.01, max: 50, noNaN: true }), (load, spare) => {
        const delayed = erlangCDelay(load, load + spare) ?? Number.NaN;
        expect(delayed).toBeGreaterThan(erlangB(load, load + spare));
        expect(erlangCDelay(load, load + spare + 0.1)).toBeLessThan(delayed);
      }),
    );
  });
});

describe('Erlang A', () => {
  it('agrees with the states of the queue, whatever the waiting room and balking', () => {
    const names = ['delayProbability', 'blocked', 'abandonment', 'meanQueue', 'occupancy'] as const;
    fc.assert(
      fc.property(queues, (queue) => {
        const figures = solve(queue);
        const plain: PlainFigures = plainQueue(queue);
        for (const name of names) near(figures[name], plain[name], 1e-11, 1e-30);
      }),
      { numRuns: 300 },
    );
  });

  it('answers, loses or blocks every contact, and splits the waits between them', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const { answered, abandonment, blocked, asa, abandonedWait, meanWait, ...figures } = solve(queue);
        near(answered + abandonment + blocked, 1, ROUNDING);
        near(answered * asa + abandonment * (abandonedWait ?? 0), meanWait, ROUNDING);
        near(abandonment, queue.balk * figures.delayProbability + meanWait / queue.patience, 1e-11);
        expect(figures.serviceLevel).toBeLessThanOrEqual(answered * (1 + ROUNDING));
        expect(figures.abandonedWithin).toBeLessThanOrEqual(abandonment * (1 + ROUNDING));
      }),
    );
  });

  it('gets better in every figure with an agent more', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const [now, then] = [solve(queue), solve({ ...queue, agents: queue.agents + 1 })];
        // Whom a small waiting room no longer blocks may come to wait.
        const falling = queue.places === NEVER ? (['abandonment', 'meanWait', 'meanQueue'] as const) : [];
        for (const name of ['blocked', 'occupancy', ...falling] as const) {
          expect(then[name]).toBeLessThanOrEqual(now[name] * (1 + ROUNDING));
        }
        expect(then.serviceLevel).toBeGreaterThanOrEqual(now.serviceLevel * (1 - ROUNDING));
      }),
    );
  });

  it('answers in time those it answers at all when there is time without end, and at once those who need not wait', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const patient = solve({ ...queue, within: NEVER });
        near(patient.serviceLevel, patient.answered, ROUNDING);
        near(patient.abandonedWithin, patient.abandonment, ROUNDING);
        const { serviceLevel, delayProbability, blocked, abandonedWithin } = solve({ ...queue, within: 0 });
        near(serviceLevel + delayProbability + blocked, 1, ROUNDING);
        near(abandonedWithin, queue.balk * delayProbability, ROUNDING);
      }),
    );
  });

  it('does not depend on the unit of time', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const minutes = { aht: queue.aht / 60, patience: queue.patience / 60, within: queue.within / 60 };
        const [inSeconds, inMinutes] = [solve(queue), solve({ ...queue, ...minutes })];
        near(inMinutes.serviceLevel, inSeconds.serviceLevel, 1e-11);
        near(inMinutes.asa * 60, inSeconds.asa, 1e-11);
      }),
    );
  });

  it('becomes Erlang C as patience grows without end', () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 2, max: 20 }), times, (load, spare, aht) => {
        const queue = { load, agents: Math.floor(load) + spare, aht, within: 20 };
        const patient = erlangC(queue) as { readonly [Name in keyof typeof NAMES]: number };
        // The wait over the patience is what is left between them.
        const almost = solve({ ...queue, patience: 1e6 * (aht + patient.meanWait) * (1 + patient.meanQueue) });
        const never = solve({ ...queue, patience: NEVER });
        for (const [ours, theirs] of Object.entries(NAMES) as [keyof typeof NAMES, keyof Numbers][]) {
          near(never[theirs], patient[ours], 1e-11);
          near(almost[theirs], patient[ours], 1e-3);
        }
      }),
    );
    expect(erlangA({ load: 10, agents: 10, aht: 180, patience: NEVER })).toMatchObject({ stable: false, asa: null });
  });

  it('becomes Erlang B as patience vanishes, and without waiting places', () => {
    fc.assert(
      fc.property(loads, whole, times, (load, agents, aht) => {
        const blocked = erlangB(load, agents);
        const impatient = solve({ load, agents, aht, patience: 0 });
        near(impatient.abandonment, blocked, 1e-11);
        expect(impatient.meanWait).toBe(0);
        near(solve({ load, agents, aht, patience: 1e-9 * aht }).abandonment, blocked, 1e-5);
        near(solve({ load, agents, aht, patience: aht, places: 0 }).blocked, blocked, 1e-11);
      }),
    );
  });

  it('leaves everyone without agents to their patience', () => {
    const queue = { load: 6, agents: 0, aht: 180, patience: 60, within: 20 };
    const { answered, abandonment, meanWait, meanQueue, occupancy, offeredWait, abandonedWithin } = erlangA(queue);
    expect({ answered, abandonment, meanWait, meanQueue, occupancy, offeredWait }).toEqual({
      answered: 0,
      abandonment: 1,
      meanWait: 60,
      meanQueue: 2,
      occupancy: null,
      offeredWait: null,
    });
    expect(abandonedWithin).toBeCloseTo(1 - Math.exp(-1 / 3), 14);
    expect(erlangA({ ...queue, patience: NEVER }).stable).toBe(false);
    expect(erlangA({ ...queue, places: 3 }).blocked).toBeCloseTo(erlangB(2, 3), 14);
  });

  it('lets a lone contact through', () => {
    const { serviceLevel, asa, abandonment, abandonedWait, occupancy } = erlangA({
      load: 0,
      agents: 2,
      aht: 1,
      patience: 1,
    });
    expect({ serviceLevel, asa, abandonment, abandonedWait, occupancy }).toEqual({
      serviceLevel: 1,
      asa: 0,
      abandonment: 0,
      abandonedWait: null,
      occupancy: 0,
    });
  });

  it.each([
    { agents: 2.5 },
    { load: -1 },
    { aht: 0 },
    { patience: Number.NaN },
    { within: -1 },
    { balk: 1.1 },
    { places: 0.5 },
  ])('refuses %o', (wrong) => {
    expect(() => erlangA({ load: 2, agents: 2, aht: 1, patience: 1, ...wrong })).toThrow(RangeError);
  });
});

const NAMES = {
  delayProbability: 'delayProbability',
  serviceLevel: 'serviceLevel',
  meanWait: 'meanWait',
  meanQueue: 'meanQueue',
  occupancy: 'occupancy',
} as const;
