import type { Plan, PlanGroup } from '../../plan/plan.ts';
import { HOUR, MICROSECONDS } from '../../time.ts';
import type { Lab } from './lab.ts';
import { pricedPlan } from './labOf.ts';
import type { PricedPlan } from './staffing.ts';
import { staffPlanOf } from './staffPlan.ts';

/** The scenario's own staff. Its hours are those on shift, breaks and all, as everywhere; nobody is paid for an unpaid break. */
export function ownPlan(lab: Lab): PricedPlan {
  const priced = pricedPlan(lab, staffPlanOf(lab.plan));
  const unpaid = lab.plan.groups.map((group, place) => {
    const { perHour = 0 } = lab.scenario.agentGroups[place]?.pay ?? {};
    return unpaidHours(group, lab.plan) * perHour;
  });
  return { ...priced, cost: priced.cost - unpaid.reduce((sum, cost) => sum + cost, 0) };
}

/** Hours of unpaid breaks in the counted intervals. */
function unpaidHours({ roster }: PlanGroup, { firstCounted, intervalLength }: Plan): number {
  if (roster === null) return 0;
  const counted = firstCounted * intervalLength;
  let time = 0;
  for (const [place, start] of roster.breakStart.entries()) {
    const end = start + (roster.breakLength[place] ?? 0);
    if (roster.breakPaid[place] === 0) time += Math.max(0, end - Math.max(start, counted));
  }
  return time / (HOUR * MICROSECONDS);
}
