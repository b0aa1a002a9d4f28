import type { PlanSkill } from '../plan/plan.ts';
import type { Center } from './center.ts';
import { freeGroup } from './routing.ts';
import { serve } from './serve.ts';

/** By which skill a contact of a type that has waited so long can be taken now, if by any; `serveBy` then lets it be taken. */
export function findAgent(center: Center, type: number, waited: number): PlanSkill | undefined {
  const { skills, isShared } = center.plan.types[type]!;
  return isShared ? center.chats.find(skills, waited) : freeGroup(skills, waited, center.agents);
}

/** The agent just found takes the contact. */
export function serveBy(center: Center, contact: number, skill: PlanSkill): void {
  const { agents, chats, plan } = center;
  const hasChats = plan.types[skill.type]!.isShared && chats.found >= 0;
  const agent = hasChats ? chats.found : agents.start(skill.group, contact);
  serve(center, agent, contact, skill);
}
