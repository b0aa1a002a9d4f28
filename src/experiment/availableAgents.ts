import type { Plan, PlanGroup } from '../plan/plan.ts';
import { scheduledTime } from './scheduledTime.ts';
import { timeInCells } from './timeInCells.ts';

/** Agents of a group who can be expected to take contacts in each interval: on no planned break, not absent, not away. */
export function availableAgents(plan: Plan, group: PlanGroup): Float64Array {
  const { intervals, intervalLength, horizon } = plan;
  const { roster, absence, presence } = group;
  const share = ((1 - absence) * presence) / intervalLength;
  const scheduled = scheduledTime(plan, group);
  if (roster === null) return scheduled.map((time) => time * share);
  const { breakStart, breakLength } = roster;
  const breakEnd = breakStart.map((start, place) => Math.min(horizon, start + (breakLength[place] ?? 0)));
  const breaks = timeInCells(breakStart, breakEnd, intervalLength, intervals);
  return scheduled.map((time, interval) => (time - (breaks[interval] ?? 0)) * share);
}
