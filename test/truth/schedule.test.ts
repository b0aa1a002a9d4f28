import { describe, expect, it } from 'vitest';
import { cover } from '../../src/experiment/schedule/cover.ts';
import type { CoverTask } from '../../src/experiment/schedule/coverTask.ts';
import { brokenRules } from '../laws/schedule/brokenRules.ts';
import { HOUR, oneGroup, shiftType, solver } from '../laws/schedule/coverTasks.ts';

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('shifts of 8 hours at 16 and of 4 hours at 8.8, starting every hour of a day of 12', () => {
  const wanted = [16, 19, 22, 25, 25, 31, 31, 31, 26, 25, 25, 25, 23, 23, 23, 22, 20, 20, 19, 17, 17, 16, 14, 11];
  const horizon = {
    start: 8 * HOUR,
    date: null,
    length: 12 * HOUR,
    interval: HOUR / 2,
    warmUp: 0,
    close: 'finish',
  } as const;
  const task = oneGroup(horizon, wanted, [
    shiftType('long', [8], from(8, 12), { cost: 16 }),
    shiftType('short', [4], from(8, 16), { cost: 8.8 }),
  ]);

  it('cost 588 at least, which is what the relaxation says, too', async () => {
    const plan = await cover(task, { solver, gap: 0 });
    expect(plan).toMatchObject({ unit: 'money', gap: 0 });
    if ('infeasible' in plan) return;
    expect(plan.cost).toBeCloseTo(588, 9);
    expect(plan.bound).toBeCloseTo(588, 6);
    expect(brokenRules(task, plan)).toEqual([]);
    const covered = plan.shifts.reduce((sum, { agents, length }) => sum + (2 * agents * length) / HOUR, 0);
    expect(covered).toBeGreaterThanOrEqual(526);
  });
});

/** One interval, as `pyworkforce` has it: how many of each kind, where those who are flexible count for both. */
function kinds(wanted: readonly number[], costs: readonly [number, number, number]): CoverTask {
  const counts = [[0], [1], [0, 1]];
  return {
    horizon: { start: 0, date: null, length: HOUR, interval: HOUR, warmUp: 0, close: 'finish' },
    requirements: wanted.map((agents) => [agents]),
    groups: costs.map((cost, index) => ({
      name: `${index}`,
      shiftTypes: [shiftType('hour', [1], [0], { cost })],
      pay: { perHour: 0, perDay: 0 },
      counts: counts[index] ?? [],
    })),
  };
}

describe('the covering examples of pyworkforce (rodrigo-arenas/pyworkforce, tests of MultiSkillStaffing)', () => {
  it.each([
    { wanted: [5, 3], costs: [1, 1, 1.5], cost: 6.5, agents: [2, 0, 3] },
    { wanted: [4, 2], costs: [1, 1, 3], cost: 6, agents: [4, 2, 0] },
  ] as const)('$wanted wanted at $costs cost $cost with $agents', async ({ wanted, costs, cost, agents }) => {
    const plan = await cover(kinds(wanted, costs), { solver, gap: 0 });
    if ('infeasible' in plan) throw new Error(plan.infeasible.reasons.join());
    expect(plan.cost).toBeCloseTo(cost, 9);
    const chosen = [0, 1, 2].map((group) => plan.shifts.find((shift) => shift.group === group)?.agents ?? 0);
    expect(chosen).toEqual(agents);
  });
});
