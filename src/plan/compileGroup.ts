import type { AgentGroup, ContactType } from '../scenario/scenario.ts';
import { toMicroseconds } from '../time.ts';
import { compileRoster } from './compileRoster.ts';
import type { PlanGroup, PlanSkill, PlanType } from './plan.ts';

/** A group of agents; `intervals` of the plan, in microseconds its `horizon`. */
export function compileGroup(
  group: AgentGroup,
  index: number,
  { intervals, horizon }: { readonly intervals: number; readonly horizon: number },
  types: readonly PlanType[],
  typeOrder: Int32Array,
  skills: readonly PlanSkill[],
): PlanGroup {
  const { shifts, staff } = group;
  return {
    scheduled: shifts.length > 0 ? new Float64Array(0) : spread(staff, Math.max(intervals, staff.length)),
    roster: shifts.length > 0 ? compileRoster(shifts, horizon) : null,
    presence: 1 - group.shrinkage,
    absence: group.absence,
    skills: skills.filter((skill) => skill.group === index).sort((a, b) => a.order - b.order || a.type - b.type),
    concurrency: Float64Array.from(group.concurrency.chat),
    dials: typeOrder
      .filter((type) => types[type]?.outbound?.capable.includes(index) || types[type]?.outbound?.among.includes(index))
      .sort((a, b) => (types[a]?.priority ?? 0) - (types[b]?.priority ?? 0)),
    purpose: { shrinkage: `shrinkage/${group.name}`, absence: `absence/${group.name}` },
  };
}

/** Every skill of every group, numbered in their order. */
export function compileSkills(types: readonly ContactType[], groups: readonly AgentGroup[]): PlanSkill[] {
  const index = new Map(types.map((type, position) => [type.name, position]));
  const skills = groups.flatMap((group, position) =>
    group.skills.map((skill) => ({ ...skill, group: position, type: index.get(skill.type) ?? -1 })),
  );
  const highestPick = Math.max(1, ...skills.map(({ pick }) => pick));
  return skills.map(({ type, group, rank, pick, after, speed }, place) => ({
    index: place,
    type,
    group,
    rank,
    order: (types[type]?.priority ?? 0) * (highestPick + 1) + pick,
    after: toMicroseconds(after),
    speed,
  }));
}

/** Repeats each value so that they fill `cells` equal cells. */
function spread(values: readonly number[], cells: number): Float64Array {
  const times = cells / values.length;
  return Float64Array.from({ length: cells }, (_, cell) => values[Math.floor(cell / times)] ?? 0);
}
