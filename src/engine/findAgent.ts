import type { PlanSkill } from '../plan/plan.ts';
import type { Center } from './center.ts';
import { inTurn } from './inTurn.ts';
import { freeGroup } from './routing.ts';
import { serve } from './serve.ts';

/** By which skill a contact of a type that has waited so long can be taken now, if by any; `serveBy` then lets it be taken. */
export function findAgent(center: Center, type: number, waited: number): PlanSkill | undefined {
  const { skills, isShared } = center.plan.types[type]!;
  if (center.routing !== null) return findRouted(center, type, waited);
  return isShared ? center.chats.find(skills, waited) : freeGroup(skills, waited, center.agents);
}

/** The same where a rule from elsewhere chooses the group; which of its agents is not for it to say. */
function findRouted({ plan, chats, agents, routing }: Center, type: number, waited: number): PlanSkill | undefined {
  const { skills, isShared } = plan.types[type]!;
  const find = (among: readonly PlanSkill[]) =>
    isShared ? chats.find(among, waited) : freeGroup(among, waited, agents);
  if (routing === null || routing.chooseGroup === null) return find(skills);
  const possible = inTurn(skills, find);
  const chosen = possible.length > 0 ? routing.chooseGroup(type, waited, possible) : undefined;
  // Chats remember whom they found last.
  return chosen && find([chosen]);
}

/** The agent just found takes the contact. */
export function serveBy(center: Center, contact: number, skill: PlanSkill): void {
  const { agents, chats, plan } = center;
  const hasChats = plan.types[skill.type]!.isShared && chats.found >= 0;
  const agent = hasChats ? chats.found : agents.start(skill.group, contact);
  serve(center, agent, contact, skill);
}
