import type { PlanSkill } from '../plan/plan.ts';
import type { Agents } from './agents.ts';
import type { Contacts } from './contacts.ts';
import type { WaitingLines } from './waitingLines.ts';

/**
 * Among the groups with a free agent that may take a contact after it has waited so long: lowest rank, then the group whose
 * agent has idled longest. `skills` by ascending rank. Returns undefined when nobody is free.
 */
export function freeGroup(skills: readonly PlanSkill[], waited: number, agents: Agents): PlanSkill | undefined {
  let best: PlanSkill | undefined;
  let bestOrder = 0;
  for (let index = 0; index < skills.length; index++) {
    const skill = skills[index]!;
    if (best !== undefined && skill.rank > best.rank) break;
    const agent = agents.idleHead[skill.group]!;
    if (agent < 0 || skill.after > waited) continue;
    const order = agents.idleOrder[agent]!;
    if (best === undefined || order < bestOrder) {
      best = skill;
      bestOrder = order;
    }
  }
  return best;
}

/**
 * Among the waiting contacts that a group may take now: smallest priority, then its own preference, then longest wait of the
 * first in line. `skills` by ascending order. Returns undefined when there is none; `WaitingLines.first` tells the contact.
 */
export function nextWaiting(
  skills: readonly PlanSkill[],
  lines: WaitingLines,
  contacts: Contacts,
): PlanSkill | undefined {
  let best: PlanSkill | undefined;
  let bestStamp = 0;
  for (let index = 0; index < skills.length; index++) {
    const skill = skills[index]!;
    if (best !== undefined && skill.order > best.order) break;
    const first = lines.first(skill.type, skill.after);
    if (first < 0) continue;
    const stamp = contacts.stamp[first]!;
    if (best === undefined || stamp < bestStamp) {
      best = skill;
      bestStamp = stamp;
    }
  }
  return best;
}
