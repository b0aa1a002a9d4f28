import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/analytic/erlangA.ts';
import { erlangB } from '../../src/analytic/erlangB.ts';
import { erlangC } from '../../src/analytic/erlangC.ts';
import { requiredAgents, requiredFractionalAgents } from '../../src/analytic/requiredAgents.ts';
import { plainQueue } from './plainQueue.ts';

const ACCURACY = 1e-9;

function expectNear(actual: number | null, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) / expected - 1), `${actual}, not ${expected}`).toBeLessThan(ACCURACY);
}

describe('the largest queues', () => {
  it.each([
    [99_999, 100_000],
    [100_000, 100_000],
    [99_000, 100_000],
    [120_000, 100_000],
  ])('block as the states of the queue say: %i erlangs, %i agents', (load, agents) => {
    const plain = plainQueue({ load, agents, aht: 180, patience: 60, balk: 0, places: 0 });
    expectNear(erlangB(load, agents), plain.blocked);
  });

  it('wait as the states of the queue say: 99,999 erlangs, 100,000 agents', () => {
    // The queue's states die out by one part in 100,000 each: some nine million of them count.
    const delayed = 0.9960456815644105;
    const { delayProbability, meanQueue, meanWait } = erlangC({ load: 99_999, agents: 100_000, aht: 180, within: 20 });
    expectNear(delayProbability, delayed);
    expectNear(meanQueue, 99_999 * delayed);
    expectNear(meanWait, 180 * delayed);
  });

  it.each([
    [99_999, 100_000, 300],
    [100_000, 100_000, 3600],
    [104_000, 100_000, 180],
    [98_000, 100_000, 30],
    [99_999, 100_000, 0.01],
  ])('lose patience as the states of the queue say: %i erlangs, %i agents, patience %f s', (load, agents, patience) => {
    const queue = { load, agents, aht: 180, patience, balk: 0, places: Number.POSITIVE_INFINITY };
    const [figures, plain] = [erlangA(queue), plainQueue(queue)];
    expectNear(figures.delayProbability, plain.delayProbability);
    expectNear(figures.abandonment, plain.abandonment);
    expectNear(figures.meanQueue, plain.meanQueue);
    expectNear(figures.occupancy, plain.occupancy);
  });
});

/** The same integrals in 50 digits (mpmath). */
describe('extreme queues', () => {
  const NEVER = Number.POSITIVE_INFINITY;
  it.each([
    ['long patience', { load: 99_999, agents: 100_000, patience: 1e12 }, 179.28175615824992, 0.10870110777803611],
    [
      'next to no patience',
      { load: 99_999, agents: 100_000, patience: 1e-6 },
      1.39840514538595e-12,
      0.9974874515312231,
    ],
    ['one agent in distress', { load: 10, agents: 1, patience: 300 }, 609.4938900497697, 1.1732925046294414e-6],
    ['next to no load', { load: 0.001, agents: 5, patience: 60 }, 1.170887557726436e-16, 1],
    [
      'overload before a large room',
      { load: 120, agents: 100, patience: NEVER, places: 1000 },
      1791,
      4.966707681442e-79,
    ],
    [
      'a room far too small',
      { load: 1e5, agents: 100, patience: 1e12, places: 50 },
      89.9981981940663,
      1.221590985318e-20,
    ],
  ])('are exact: %s', (_, queue, asa, serviceLevel) => {
    const figures = erlangA({ ...queue, aht: 180, within: 20 });
    expectNear(figures.asa, asa);
    expectNear(figures.serviceLevel, serviceLevel);
  });
});

describe('requirements of the largest queues', () => {
  it('are found without trying them all', () => {
    const queue = { load: 99_999, aht: 180, within: 20, patience: 300 };
    for (const model of ['erlangB', 'erlangC', 'erlangA'] as const) {
      const agents = requiredAgents(model, queue, { serviceLevel: 0.999 }) ?? Number.NaN;
      expect(agents).toBeGreaterThan(99_000);
      expect(agents).toBeLessThan(102_000);
      const exactly = requiredFractionalAgents(model, queue, { serviceLevel: 0.999 }) ?? Number.NaN;
      expect(Math.ceil(exactly)).toBe(agents);
    }
  });
});
