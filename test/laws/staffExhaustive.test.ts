import { describe, expect, it } from 'vitest';
import { inlineCrewForMany } from '../../src/experiment/inlineCrew.ts';
import { staff } from '../../src/experiment/staff/staff.ts';
import { leastAgents, smallCenter } from './smallCenter.ts';

/** More on demand: STAFF_CASES=500 npx vitest run test/laws/staffExhaustive.test.ts (some 50 minutes). */
const CASES = Number(process.env.STAFF_CASES ?? 4);
/** Staffings within so many agents of the one found, in every interval, are all looked at. */
const AROUND = 2;

describe('the staffing of a small center', () => {
  it('meets every target in truth, and costs what the best of all staffings costs: seldom an agent more', {
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
    expect(Math.min(...surplus)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...surplus)).toBeLessThanOrEqual(2);
    // Of 500, 24 have an agent more than they need and one has two: without it nearly all hold the target by less than 0.1 points.
    expect(surplus.filter((agents) => agents > 0).length).toBeLessThanOrEqual(0.05 * Math.max(20, CASES));
    // What an agent fewer would do is told wrongly of 1 in 20 at most, and of those alone that stand near their target: of 1,570 of none.
    expect(told.length).toBeGreaterThan(2 * CASES);
    expect(told.filter((isRight) => !isRight).length).toBeLessThanOrEqual(0.05 * told.length);
  });
});
