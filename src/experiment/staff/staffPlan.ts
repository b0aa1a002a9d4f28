import type { Plan } from '../../plan/plan.ts';
import type { AgentGroup, Scenario } from '../../scenario/scenario.ts';
import { HOUR, MICROSECONDS } from '../../time.ts';
import { scheduledTime } from '../scheduledTime.ts';

/** Scheduled agents of every group in every interval of the horizon: `agents[group][interval]`. */
export interface StaffPlan {
  readonly agents: readonly Int32Array[];
}

/** So many agents more, or fewer, of a group in a counted interval. */
export interface Change {
  readonly group: number;
  readonly interval: number;
  readonly agents: number;
}
export type Move = readonly Change[];

/** The staff that a scenario has: its level in each interval, the mean of shifts and of finer levels rounded up. */
export function staffPlanOf(plan: Plan): StaffPlan {
  return {
    agents: plan.groups.map((group) =>
      Int32Array.from(scheduledTime(plan, group), (time) => Math.ceil(time / plan.intervalLength - 1e-9)),
    ),
  };
}

/** A plan after some moves, none of which leaves fewer than nobody; a warm-up is staffed as the first interval that counts. */
export function moved({ agents }: StaffPlan, moves: readonly Move[], firstCounted: number): StaffPlan {
  const next = agents.map((levels) => levels.slice());
  for (const { group, interval, agents: change } of moves.flat()) {
    const levels = next[group];
    const place = firstCounted + interval;
    if (levels === undefined) continue;
    levels[place] = Math.max(0, (levels[place] ?? 0) + change);
    if (interval === 0) levels.fill(levels[place] ?? 0, 0, firstCounted);
  }
  return { agents: next };
}

/** The scenario with the agents of a plan in place of the staff or shifts of its groups; those that are `fixed` stay as they are. */
export function withStaff(scenario: Scenario, { agents }: StaffPlan, fixed: ReadonlySet<number> = new Set()): Scenario {
  const agentGroups = scenario.agentGroups.map((group, place): AgentGroup => {
    const levels = agents[place];
    return fixed.has(place) || levels === undefined ? group : { ...group, staff: [...levels], shifts: [] };
  });
  return { ...scenario, agentGroups };
}

/** The same of a compiled plan, which is much quicker than to compile it again. */
export function withScheduled(plan: Plan, { agents }: StaffPlan, fixed: ReadonlySet<number>): Plan {
  const groups = plan.groups.map((group, place) => {
    const levels = agents[place];
    if (fixed.has(place) || levels === undefined) return group;
    return { ...group, scheduled: Float64Array.from(levels), roster: null };
  });
  return { ...plan, groups };
}

/** Agent hours of each group in the counted intervals. */
export function hoursOf({ agents }: StaffPlan, { firstCounted, intervalLength }: Plan): readonly number[] {
  const each = intervalLength / (HOUR * MICROSECONDS);
  return agents.map((levels) => levels.subarray(firstCounted).reduce((sum, level) => sum + level, 0) * each);
}
