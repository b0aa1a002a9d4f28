import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/analytic/erlangA.ts';
import { type TransientQueue, transient } from '../../src/analytic/transient/transient.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** The method's own errors, with room for adding them up. */
const ACCURACY = 1e-10;

function near(actual: number | null, expected: number | null, accuracy = ACCURACY): void {
  if (expected === null) expect(actual).toBeNull();
  else expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(accuracy * Math.max(1, expected));
}

const intervals = fc.array(
  fc.record({
    duration: fc.double({ min: 0.2, max: 5, noNaN: true }),
    rate: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 4, noNaN: true })),
    agents: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const queues: fc.Arbitrary<TransientQueue> = fc.record({
  intervals,
  aht: fc.double({ min: 0.5, max: 4, noNaN: true }),
  patience: fc.double({ min: 0.1, max: 8, noNaN: true }),
  within: fc.double({ min: 0, max: 4, noNaN: true }),
  balk: fc.constantFrom(0, 0.2, 1),
  places: fc.oneof(fc.constant(NEVER), fc.integer({ min: 0, max: 5 })),
});
const few = { numRuns: 60 };

describe('the transient queue', () => {
  it('is the steady state after a long time, by an altogether different method', () => {
    const names = [
      'delayProbability',
      'blocked',
      'answered',
      'serviceLevel',
      'abandonment',
      'abandonedWithin',
    ] as const;
    for (const queue of [
      { aht: 3, patience: 5, within: 1 / 3, balk: 0 },
      { aht: 3, patience: 0.4, within: 1, balk: 0.2 },
      { aht: 3, patience: 20, within: 2, balk: 0.1, places: 4 },
      { aht: 3, patience: NEVER, within: 0.5, places: 7 },
      { aht: 3, patience: 0, within: 1 },
      { aht: 3, patience: 8, within: NEVER },
    ]) {
      const settled = { duration: 200, rate: 3, agents: 9 };
      const [, last] = transient({ ...queue, intervals: [settled, settled] }).intervals;
      const steady = erlangA({ ...queue, load: 9, agents: 9 });
      for (const name of [...names, 'meanWait', 'asa', 'meanQueue', 'occupancy'] as const) {
        near(last?.[name] ?? Number.NaN, steady[name]);
      }
    }
  });

  it('keeps count of contacts: who came is in the system, was answered to the end, left or was blocked', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const result = transient(queue);
        let before = 0;
        result.intervals.forEach((figures, index) => {
          const { duration, rate } = queue.intervals[index] ?? { duration: 0, rate: 0 };
          const { delayProbability, blocked, meanQueue, meanBusy, inSystemAtEnd } = figures;
          const balked = (queue.balk ?? 0) * (delayProbability ?? 0);
          const came = rate * duration * (1 - (blocked ?? 0) - balked);
          const gone = duration * (meanQueue / queue.patience + meanBusy / queue.aht);
          near(inSystemAtEnd - before, came - gone);
          before = inSystemAtEnd;
        });
      }),
      few,
    );
  });

  it('adds up all waits to the time spent in the queue', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const emptied = { duration: 30 * (queue.aht + queue.patience), rate: 0, agents: 9 };
        const all = [...queue.intervals, emptied];
        const { intervals: figures, total } = transient({ ...queue, intervals: all });
        const queued = figures.reduce((sum, { meanQueue }, index) => sum + meanQueue * (all[index]?.duration ?? 0), 0);
        near((total.meanWait ?? 0) * total.arrived, queued);
      }),
      few,
    );
  });

  it('is not changed by cutting intervals in two, even where an answer time spans several', () => {
    fc.assert(
      fc.property(queues, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (queue, at) => {
        const halves = queue.intervals.flatMap(({ duration, ...rest }) => [
          { duration: duration * at, ...rest },
          { duration: duration * (1 - at), ...rest },
        ]);
        const [whole, cut] = [transient(queue), transient({ ...queue, intervals: halves })];
        const { asa, ...figures } = whole.total;
        for (const name of Object.keys(figures) as (keyof typeof figures)[]) near(cut.total[name], figures[name]);
        near((cut.total.asa ?? 0) * (cut.total.answered ?? 0), (asa ?? 0) * (figures.answered ?? 0));
        near(cut.intervals.at(-1)?.inSystemAtEnd ?? Number.NaN, whole.intervals.at(-1)?.inSystemAtEnd ?? Number.NaN);
        expect(cut.error).toBeLessThan(1e-11);
      }),
      few,
    );
  });

  it('keeps shares in order', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        for (const figures of transient(queue).intervals) {
          if (figures.arrived === 0) {
            expect(figures.serviceLevel).toBeNull();
            continue;
          }
          const { answered, abandonment, blocked, serviceLevel, abandonedWithin } = figures as {
            readonly [Name in keyof typeof figures]: number;
          };
          near(answered + abandonment + blocked, 1);
          expect(serviceLevel).toBeLessThanOrEqual(answered + ACCURACY);
          expect(abandonedWithin).toBeLessThanOrEqual(abandonment + ACCURACY);
        }
      }),
      few,
    );
  });

  it('lets busy agents above a lower level finish, without taking more, as overtime', () => {
    // 40 contacts a minute fill both agents for certain; then the level is 1, and either of the two leaves first.
    const fill = { duration: 60, rate: 40, agents: 2 };
    const fewer = { duration: 60, rate: 40, agents: 1 };
    const { intervals: figures } = transient({ intervals: [fill, fewer], aht: 2, patience: 1 });
    const [, second] = figures;
    // Agents are busy all the time but for a share under 1e-9, so the mean overtime is 2 minutes / 2 agents in 60 minutes.
    near(second?.meanOvertime ?? Number.NaN, 1 / 60, 1e-8);
    near(second?.meanBusy ?? Number.NaN, 1 + 1 / 60, 1e-8);
    near(second?.occupancy ?? Number.NaN, 1, 1e-8);
  });

  it('refuses a day that would leave someone waiting for good, and what is no number', () => {
    const queue = { intervals: [{ duration: 1, rate: 1, agents: 0 }], aht: 1, patience: NEVER };
    expect(() => transient(queue)).toThrow(/last interval/);
    expect(() => transient({ ...queue, patience: Number.NaN })).toThrow(RangeError);
    expect(() => transient({ ...queue, intervals: [{ duration: 0, rate: 1, agents: 1 }] })).toThrow(RangeError);
    expect(() => transient({ ...queue, intervals: [{ duration: 1, rate: 1, agents: 1.5 }] })).toThrow(RangeError);
  });

  it('has nothing to say of no intervals', () => {
    const { intervals: none, total } = transient({ intervals: [], aht: 1, patience: 1 });
    expect(none).toEqual([]);
    expect(total).toMatchObject({ arrived: 0, serviceLevel: null, asa: null });
  });
});
