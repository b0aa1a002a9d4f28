import { describe, expect, it } from 'vitest';
import { inlineCrewForMany } from '../../src/experiment/inlineCrew.ts';
import { staff } from '../../src/experiment/staff/staff.ts';
import { leastAgents, smallCenter } from './smallCenter.ts';

/** More on demand: STAFF_CASES=500 npx vitest run test/laws/staffExhaustive.test.ts (some 40 minutes). */
const CASES = Number(process.env.STAFF_CASES ?? 4);
/** Staffings within so many agents of the one found, in every interval, are all looked at. */
const AROUND = 2;

describe('the staffing of a small center', () => {
  it('meets every target in truth, and costs what the best of all staffings costs: an agent more at most, and seldom', {
    timeout: 60_000 + 10_000 * CASES,
  }, async () => {
    const crew = inlineCrewForMany();
    const surplus: number[] = [];
    const told: boolean[] = [];
    for (let number = 0; number < CASES; number++) {
      const center = smallCenter(number);
      const { plan, fewer } = await staff(center.scenario, { crew });
      const agents = [...(plan.plan.agents[0] ?? [])];
      // Exact, so that a plan that is better than the best would have to miss its target.
      for (const level of center.levels(agents)) expect(level).toBeGreaterThanOrEqual(center.target);
      for (const { interval, verdict } of fewer) {
        if (verdict === 'open') continue;
        const without = center.levels(agents.with(interval, (agents[interval] ?? 0) - 1));
        const isMissed = without.some((level) => level < center.target);
        told.push(isMissed === (verdict === 'fails'));
      }
      surplus.push(agents.reduce((sum, level) => sum + level, 0) - leastAgents(center, agents, AROUND));
    }
    expect(Math.max(...surplus)).toBeLessThanOrEqual(1);
    // Of the first 32, two have an agent more than they need: without it they hold the target by 0.1 and by 0.4 points.
    expect(surplus.filter((agents) => agents > 0).length).toBeLessThanOrEqual(Math.max(1, 0.05 * CASES));
    // What an agent fewer would do is told wrongly of 1 in 20 at most, and of those alone that stand near their target: of the first 105 of none.
    expect(told.length).toBeGreaterThan(2 * CASES);
    expect(told.filter((isRight) => !isRight).length).toBeLessThanOrEqual(0.05 * told.length);
  });
});
