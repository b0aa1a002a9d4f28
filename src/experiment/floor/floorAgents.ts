import type { ContactTrace } from '../../engine/contactTrace.ts';
import type { Plan } from '../../plan/plan.ts';
import type { GroupField } from '../../tally.ts';
import { type Changes, change, countCourse, endedAt, sumOf } from './course.ts';
import type { FloorAgents } from './floorDay.ts';

/** How the agents of a group changed their states, in one replication. */
export type AgentChanges = { readonly [field in GroupField]: Changes };

/** What a wallboard shows of the agents of each group. */
export function floorAgents(
  changes: readonly AgentChanges[],
  traces: readonly ContactTrace[],
  plan: Plan,
): readonly FloorAgents[] {
  const wraps = wrapsOf(traces, plan);
  return changes.map(({ available, busy, overtime, breaks, absence }, group) => {
    const wrapping = wraps[group] ?? { times: [], steps: [] };
    const scheduled = (of: Changes) => endedAt(countCourse(of), plan.horizon);
    return {
      available: scheduled(available),
      talking: countCourse(sumOf([1, busy], [-1, wrapping])),
      wrapping: countCourse(wrapping),
      idle: scheduled(sumOf([1, available], [1, overtime], [-1, busy])),
      onBreak: scheduled(breaks),
      absent: scheduled(absence),
    };
  });
}

/** When agents of each group wrap up: whoever has chats does that beside the next one, and only has contacts in hand. */
function wrapsOf(traces: readonly ContactTrace[], plan: Plan): readonly Changes[] {
  const wraps = plan.groups.map((): Changes => ({ times: [], steps: [] }));
  for (const { type, group, answered, talk, handle } of traces) {
    const wrapping = wraps[group ?? -1];
    if (wrapping === undefined || answered === null || talk === null || handle === null) continue;
    if (plan.types[type]?.isShared) continue;
    change(wrapping, answered + talk, 1);
    change(wrapping, answered + handle, -1);
  }
  return wraps;
}
