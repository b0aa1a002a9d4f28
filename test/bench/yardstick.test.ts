import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type Answer, type Answers, answersOf, RIGHT_ANSWERS } from './answers.ts';
import type { IntervalCounts } from './intervalCounts.ts';
import { RUNNERS, type Simulator } from './runner.ts';
import { W1, W2 } from './workloads.ts';

const DAYS = 100;
/** Two-sided, a false alarm in 147,000 for each comparison, of which there are about 80 here: 1 in 2,000 for all. */
const MOST = 4.5;

function days(simulator: Simulator, scenario: Scenario): readonly (readonly IntervalCounts[])[] {
  const runner = RUNNERS[simulator](scenario);
  return Array.from({ length: DAYS }, (_, day) => {
    runner.replicate(day);
    return runner.counts();
  });
}

const z = (a: Answer, b: Answer) => (a.value - b.value) / Math.hypot(a.standardError, b.standardError);
const names = Object.keys(RIGHT_ANSWERS) as (keyof Answers)[];

describe('the yardstick of the bench', () => {
  let engine: ReturnType<typeof days>;
  let yardstick: ReturnType<typeof days>;
  beforeAll(() => {
    engine = days('engine', W2);
    yardstick = days('yardstick', W2);
  });

  it.each(names)('gives the right %s of the busy day', (name) => {
    const { value, standardError } = answersOf(yardstick)[name];
    const right = RIGHT_ANSWERS[name];
    expect(Math.abs(value - right.value)).toBeLessThan(right.digit / 2 + MOST * standardError);
  });

  it.each(names)('agrees with the engine on the %s of the busy day', (name) => {
    expect(Math.abs(z(answersOf(engine)[name], answersOf(yardstick)[name]))).toBeLessThan(MOST);
  });

  it('agrees with the engine on the service level and the waits of every half hour', () => {
    const apart = Array.from({ length: 24 }, (_, interval) => {
      const of = (all: typeof engine) => answersOf(all.map((day) => day.slice(interval, interval + 1)));
      const [a, b] = [of(engine), of(yardstick)];
      return Math.max(Math.abs(z(a.serviceLevel, b.serviceLevel)), Math.abs(z(a.meanWait, b.meanWait)));
    });
    expect(Math.max(...apart)).toBeLessThan(MOST);
  });

  it('agrees with the engine on the stationary queue', () => {
    // The same queue as W1, over a hundredth of its time, a hundred times.
    const [type] = W1.contactTypes;
    if (type === undefined) throw new Error('W1 has a contact type');
    const length = Math.round(W1.horizon.length / 100);
    const short: Scenario = {
      ...W1,
      horizon: { ...W1.horizon, length, interval: length },
      contactTypes: [{ ...type, arrivals: { kind: 'counts', counts: [10_000], within: 'constant', dayVariation: 0 } }],
    };
    const [engine, yardstick] = [answersOf(days('engine', short)), answersOf(days('yardstick', short))];
    expect(Math.max(...names.map((name) => Math.abs(z(engine[name], yardstick[name]))))).toBeLessThan(MOST);
  });
});
