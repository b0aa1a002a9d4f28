import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cover } from '../../src/experiment/schedule/cover.ts';
import type { Cover, CoverTask } from '../../src/experiment/schedule/coverTask.ts';
import type { BreakWindow, ShiftType } from '../../src/scenario/scenario.ts';
import { brokenRules } from './schedule/brokenRules.ts';
import { daysOf, HOUR, oneGroup, pause, shiftType, solver } from './schedule/coverTasks.ts';
import { leastCost } from './schedule/leastCost.ts';

/** More on demand: RUNS=500 npx vitest run test/laws/scheduleCover.test.ts */
const numRuns = Number(process.env.RUNS ?? 25);

async function planned(task: CoverTask, gap = 0): Promise<Cover> {
  const plan = await cover(task, { solver, gap });
  if ('infeasible' in plan) throw new Error(plan.infeasible.reasons.join('; '));
  return plan;
}

/** Breaks in windows apart from each other, or in ones that meet. */
const anyBreaks: fc.Arbitrary<readonly BreakWindow[]> = fc.constantFrom<BreakWindow[][]>(
  [],
  [pause(30, 1, 2)],
  [pause(15, 0.5, 1), pause(30, 1.5, 2, false)],
  [pause(15, 0.5, 1.5), pause(30, 1, 2, false)],
);

const anyType = (name: string): fc.Arbitrary<ShiftType> =>
  fc
    .record({
      lengths: fc.subarray([3, 4], { minLength: 1 }),
      starts: fc.subarray([0, 1, 2, 4], { minLength: 1, maxLength: 2 }),
      breaks: anyBreaks,
      cost: fc.constantFrom(null, 30, 50),
      agents: fc.constantFrom(null, 1, 2),
    })
    .map(({ lengths, starts, ...rules }) => shiftType(name, lengths, starts, rules));

/** A morning of eight hours with little to do. */
const anyMorning = fc
  .record({
    types: fc.tuple(anyType('one'), anyType('other')),
    wanted: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ types, wanted }) => oneGroup({ ...daysOf(1, 1), length: 8 * HOUR }, wanted, types));

describe('a cover of a few hours', () => {
  it('costs what the cheapest of all plans costs, and is none where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyMorning, async (task) => {
        const plan = await cover(task, { solver, gap: 0 });
        const least = leastCost(task);
        if ('infeasible' in plan) {
          expect(least).toBe(null);
          expect(plan.infeasible.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(brokenRules(task, plan)).toEqual([]);
        expect(plan.cost).toBeCloseTo(least ?? Number.NaN, 6);
      }),
      { numRuns },
    );
  });
});

/** A week with shifts of 8 hours, day and night, and people who are few. */
const anyWeek = fc
  .record({
    day: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
    factors: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 7, maxLength: 7 }),
    agents: fc.tuple(fc.constantFrom(null, 6, 12), fc.constantFrom(null, 4, 30)),
    days: fc.constantFrom(3, 5, 7),
    rest: fc.constantFrom(0, 11, 20),
    atMost: fc.constantFrom(0.3, 1),
    date: fc.constantFrom(null, '2026-03-02'),
  })
  .map(({ day, factors, agents, days, rest, atMost, date }) => {
    const rules = { days, rest: rest * HOUR };
    const types = [
      shiftType('long', [8], [0, 6, 14, 22], { ...rules, agents: agents[0], breaks: [pause(30, 3, 5)] }),
      shiftType('short', [4, 5], [4, 8, 16, 20], { ...rules, agents: agents[1], atMost }),
    ];
    const wanted = factors.flatMap((factor) => day.map((level) => level * factor));
    return oneGroup({ ...daysOf(7, 4), date }, wanted, types);
  });

describe('a cover of a week', () => {
  it('brings who is wanted and keeps every rule, with everybody on a roster; or says which rule cannot be kept', async () => {
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(anyWeek, async (task) => {
        const plan = await cover(task, { solver, gap: 0.05 });
        if ('infeasible' in plan) {
          const { rules, reasons } = plan.infeasible;
          expect(rules.length).toBeGreaterThan(0);
          expect(reasons.length).toBeGreaterThanOrEqual(rules.length);
          return;
        }
        plans++;
        expect(brokenRules(task, plan)).toEqual([]);
        expect(plan.bound).toBeLessThanOrEqual(plan.cost + 1e-6);
      }),
      { numRuns },
    );
    expect(plans).toBeGreaterThan(numRuns / 5);
  });

  it('is the same each time', async () => {
    const [task] = fc.sample(anyWeek, { numRuns: 1, seed: 5 });
    if (task === undefined) return;
    const once = await cover(task, { solver });
    expect(JSON.stringify(await cover(task, { solver }))).toBe(JSON.stringify(once));
  });

  it('has agents enough for the days off, not just for the busiest day', async () => {
    const task = oneGroup(
      daysOf(7, 24, 0),
      [1, 1, 1, 1, 1, 1, 1].map((level) => 5 * level),
      [shiftType('all day', [24], [0], { agents: 7, days: 5 })],
    );
    const plan = await planned(task);
    expect(plan.roster.length).toBe(7);
    expect(plan.roster.map(({ shifts }) => shifts.length).sort()).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });
});

describe('rules that cannot be kept', () => {
  const day = daysOf(7, 8);
  const all = Array.from({ length: 21 }, () => 4);
  const around = [0, 8, 16];
  const infeasible = async (wanted: readonly number[], types: readonly ShiftType[]) => {
    const plan = await cover(oneGroup(day, wanted, types), { solver });
    if (!('infeasible' in plan)) throw new Error('there is a cover');
    return plan.infeasible;
  };

  it('are said: no shift is there at some time', async () => {
    expect(await infeasible(all, [shiftType('day', [8], [8, 16])])).toMatchObject({
      rules: ['starts'],
      proven: true,
      reasons: ['no shift of "tellers" can be there at 00:00, when 4 are wanted, nor in 6 other intervals'],
    });
  });

  it('are said: too few agents, and how many it takes', async () => {
    expect(await infeasible(all, [shiftType('day', [8], around, { agents: 11 })])).toEqual({
      rules: ['agents'],
      together: false,
      proven: true,
      reasons: ['"day" of "tellers": 11 agents are too few; it takes 12 at least'],
    });
  });

  it('are said: too few days a week, or else too few agents', async () => {
    expect(await infeasible(all, [shiftType('day', [8], around, { agents: 14, days: 5 })])).toMatchObject({
      rules: ['days', 'agents'],
      together: false,
      reasons: [
        '"day" of "tellers": 5 days a week at most',
        '"day" of "tellers": 14 agents are too few; it takes 17 at least',
      ],
    });
  });

  it('are said: too long a rest, or else too few agents', async () => {
    // Four a shift, three shifts: whoever rests 17 hours after 8 of work comes back at the same time two days later.
    expect(await infeasible(all, [shiftType('day', [8], around, { agents: 12, rest: 17 * HOUR })])).toMatchObject({
      rules: ['rest', 'agents'],
      together: false,
    });
  });

  it('are said: too small a share of the hours, or else too few agents of the other type', async () => {
    const types = [shiftType('full', [8], [8], { agents: 6 }), shiftType('part', [4], [0, 4, 16, 20], { atMost: 0.5 })];
    expect(await infeasible(all, types)).toMatchObject({
      rules: ['atMost', 'agents'],
      reasons: [
        '"part" of "tellers": at most 50% of the paid hours',
        '"full" of "tellers": 6 agents are too few; it takes 8 at least',
      ],
    });
  });
});
