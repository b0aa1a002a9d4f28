import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addShares } from '../../src/experiment/schedule/addShares.ts';
import { coverProgram } from '../../src/experiment/schedule/coverProgram.ts';
import type { CoverTask } from '../../src/experiment/schedule/coverTask.ts';
import { rowSums } from '../../src/experiment/schedule/rowSums.ts';
import { shiftSlots } from '../../src/experiment/schedule/shiftSlots.ts';
import { solveParts } from '../../src/experiment/schedule/solveParts.ts';
import { type Prices, solvePriced } from '../../src/experiment/schedule/solvePriced.ts';
import { daysOf, oneGroup, shiftType, solver } from './schedule/coverTasks.ts';

/** More on demand: RUNS=500 npx vitest run test/laws/solvePriced.test.ts */
const numRuns = Number(process.env.RUNS ?? 40);

/** Three days of eight hours, of whose paid hours short shifts may have so large a share; by the hour they cost less or more than long ones. */
const anyDays = fc
  .record({
    share: fc.constantFrom(0.1, 0.25, 0.5),
    short: fc.constantFrom(20, 45, 70),
    wanted: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3 * 24, maxLength: 3 * 24 }),
  })
  .map(({ share, short, wanted }) => {
    const hours = (starts: readonly number[]) => starts.map((start) => start + 8);
    const isOpen = (hour: number) => hour >= 8 && hour < 16;
    return oneGroup(
      daysOf(3, 1),
      wanted.map((agents, hour) => (isOpen(hour % 24) ? agents : 0)),
      [
        shiftType('long', [6], hours([0, 1, 2]), { cost: 120 }),
        shiftType('short', [3], hours([0, 1, 2, 3, 4, 5]), { cost: short, atMost: share }),
      ],
    );
  });

function programOf(task: CoverTask) {
  const { draft, columns } = coverProgram(task, shiftSlots(task.groups, task.horizon));
  const links = addShares(draft, columns, task);
  return { program: draft.finish(), links };
}

describe('days that a share of all hours connects, solved one by one at a price for it', () => {
  it('cost what they cost solved as one, within the gap, and keep the share', async () => {
    await fc.assert(
      fc.asyncProperty(anyDays, fc.constantFrom(0, 0.02, 0.1), async (task, gap) => {
        const { program, links } = programOf(task);
        const whole = await solveParts(program, solver, { gap: 0 });
        const prices: Prices = new Map();
        // The second time it begins with the prices that did.
        for (let times = 0; times < 2; times++) {
          const priced = await solvePriced(program, links, solver, { gap }, prices);
          if (typeof whole === 'string' || typeof priced === 'string') {
            expect(priced).toBe(whole);
            return;
          }
          const sums = rowSums(program, priced.values);
          for (const [row, sum] of sums.entries()) {
            expect(sum).toBeGreaterThanOrEqual((program.rowLower[row] ?? 0) - 1e-6);
            expect(sum).toBeLessThanOrEqual((program.rowUpper[row] ?? 0) + 1e-6);
          }
          expect(priced.cost).toBeGreaterThanOrEqual(whole.cost - 1e-6);
          expect(priced.cost - whole.cost).toBeLessThanOrEqual(gap * priced.cost + 1e-6);
          expect(priced.bound).toBeLessThanOrEqual(whole.cost + 1e-6);
        }
      }),
      { numRuns },
    );
  });

  it('are solved one by one: no program of all days but the relaxation is', async () => {
    const task = oneGroup(
      daysOf(3, 1),
      Array.from({ length: 72 }, (_, hour) => (hour % 24 >= 8 && hour % 24 < 16 ? 5 : 0)),
      [shiftType('long', [8], [8], { cost: 160 }), shiftType('short', [4], [8, 12], { cost: 70, atMost: 0.5 })],
    );
    const { program, links } = programOf(task);
    const sizes: number[] = [];
    const watched = {
      solve(...[some, options]: Parameters<typeof solver.solve>) {
        if (some.integer.includes(1)) sizes.push(some.cost.length);
        return solver.solve(some, options);
      },
    };
    await solvePriced(program, links, watched, { gap: 0.1 }, new Map());
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBe(program.cost.length / 3);
  });
});
