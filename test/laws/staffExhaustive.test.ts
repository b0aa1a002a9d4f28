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
    for (let number = 0; number < CASES; number++) {
      const center = smallCenter(number);
      const { plan } = await staff(center.scenario, { crew });
      const agents = [...(plan.plan.agents[0] ?? [])];
      // Exact, so that a plan that is better than the best would have to miss its target.
      for (const level of center.levels(agents)) expect(level).toBeGreaterThanOrEqual(center.target);
      surplus.push(agents.reduce((sum, level) => sum + level, 0) - leastAgents(center, agents, AROUND));
    }
    expect(Math.max(...surplus)).toBeLessThanOrEqual(1);
    // Of the first 60, three have an agent more than they need: without it they hold the target by 0.4 points or less.
    expect(surplus.filter((agents) => agents > 0).length).toBeLessThanOrEqual(Math.max(1, 0.05 * CASES));
  });
});
