import type { PlanSkill } from '../plan/plan.ts';
import { afterContact } from './afterContact.ts';
import { MARK } from './agents.ts';
import { callBack, standInLine } from './callback.ts';
import type { Center } from './center.ts';
import { dialForGroup } from './dial.ts';
import { expireFirsts } from './expire.ts';
import { findAgent, serveBy } from './findAgent.ts';
import { nextContact } from './nextContact.ts';
import { freeGroup } from './routing.ts';
import { serve } from './serve.ts';
import type { WaitingLines } from './waitingLines.ts';

/** An agent's contact ends: the customer may call again, and the agent takes the next contact or leaves. */
export function finish(center: Center, agent: number): void {
  afterContact(center, center.agents.contact[agent]!);
  freeAgent(center, agent);
}

/** Nothing is left in an agent's hands: it takes the next contact, or goes. */
export function freeAgent(center: Center, agent: number): void {
  const { agents } = center;
  agents.disengage(agent);
  if (agents.staysOn(agent)) {
    employ(center, agent);
    return;
  }
  const group = agents.group[agent]!;
  const roster = center.rosters[group] ?? null;
  if (roster === null) {
    agents.setExcess(group, agents.excess[group]! - 1);
    agents.vacate(agent);
  } else {
    roster.leave(agent);
    settle(center, group);
  }
}

/** As many agents of a group with shifts work as should: who comes back takes work. */
export function settle(center: Center, group: number): void {
  const roster = center.rosters[group] ?? null;
  if (roster === null || center.closed) return;
  for (let coming = roster.settle(center.staffing.interval); coming > 0; coming--) {
    employ(center, roster.come());
  }
}

/** A free agent takes the next contact of its group, calls back who is promised, or falls idle. */
export function employ(center: Center, agent: number): void {
  const { agents, lines, contacts, plan } = center;
  const group = plan.groups[agents.group[agent]!]!;
  const { skills } = group;
  for (;;) {
    if (center.hangUpsUnseen && lines.total > 0) expireFirsts(center, skills);
    const skill = lines.total > 0 ? nextContact(center, skills) : undefined;
    if (skill === undefined) break;
    const contact = lines.first(skill.type, skill.after);
    lines.leave(contact);
    agents.engage(agent, contact);
    if (contacts.promised[contact] === 0) {
      center.recorder.answered(contact);
      serve(center, agent, contact, skill);
      if (plan.types[skill.type]!.isShared) takeMoreChats(center, agent);
      return;
    }
    // A customer who does not pick up takes no time: the agent turns to the next.
    if (callBack(center, agent, contact, skill)) return;
    agents.disengage(agent);
  }
  agents.rest(agent);
  if (center.idlePromises.total > 0) callWhileIdle(center, skills);
  if (group.dials.length > 0) dialForGroup(center, agents.group[agent]!);
}

/**
 * An agent with chats takes those that it would take next, as long as it has room. When it is something else's turn, it takes no
 * more chats until it has none, and is then free for that.
 */
export function takeMoreChats(center: Center, agent: number): void {
  const { agents, chats, lines, plan } = center;
  const { skills } = plan.groups[agents.group[agent]!]!;
  while (lines.total > 0 && chats.hasRoom(agent)) {
    if (center.hangUpsUnseen) expireFirsts(center, skills);
    const skill = nextContact(center, skills);
    if (skill === undefined) return;
    if (!plan.types[skill.type]!.isShared) {
      agents.mark[agent]! |= MARK.draining;
      return;
    }
    const contact = lines.first(skill.type, skill.after);
    lines.leave(contact);
    center.recorder.answered(contact);
    serve(center, agent, contact, skill);
  }
}

/** A promised customer who did not pick up stands in line again. */
export function callAgain(center: Center, contact: number): void {
  const { contacts, plan } = center;
  standInLine(center, contact, plan.types[contacts.type[contact]!]!.callback?.whenIdle ?? false);
  callPromised(center, contact);
}

/** A free agent takes a contact who has waited long enough for its group, or who stands in line for a promised callback. */
export function offerToFreeGroup(center: Center, contact: number): void {
  const { contacts, lines, recorder, now } = center;
  if (contacts.promised[contact] === 1) {
    callPromised(center, contact);
    return;
  }
  const skill = findAgent(center, contacts.type[contact]!, now - contacts.joined[contact]!);
  if (skill === undefined) return;
  lines.leave(contact);
  recorder.answered(contact);
  serveBy(center, contact, skill);
}

function callPromised(center: Center, contact: number): void {
  const { plan, agents, contacts, lines, now } = center;
  const { skills, callback } = plan.types[contacts.type[contact]!]!;
  if (callback?.whenIdle) {
    callWhileIdle(center, skills);
    return;
  }
  const skill = freeGroup(skills, now - contacts.joined[contact]!, agents);
  if (skill !== undefined) call(center, lines, contact, skill);
}

/** Makes calls promised for idle times, of the types that `skills` are for, as long as enough agents idle. */
function callWhileIdle(center: Center, skills: readonly PlanSkill[]): void {
  const { idlePromises } = center;
  for (;;) {
    const skill = nextCall(center, skills);
    if (skill === undefined) return;
    call(center, idlePromises, idlePromises.head[skill.type]!, skill);
  }
}

/** Who may call now: for the first type by order, equal orders by the longest promise, the agent who takes its contacts. */
function nextCall({ plan, agents, contacts, idlePromises, now }: Center, skills: readonly PlanSkill[]) {
  let best: PlanSkill | undefined;
  let bestOrder = Number.POSITIVE_INFINITY;
  let bestStamp = Number.POSITIVE_INFINITY;
  for (const { type, order } of skills) {
    const head = idlePromises.head[type]!;
    if (head < 0) continue;
    const stamp = contacts.stamp[head]!;
    if (order > bestOrder || (order === bestOrder && stamp >= bestStamp)) continue;
    const { skills: capable, callback } = plan.types[type]!;
    const idle = capable.reduce((sum, { group }) => sum + agents.idle[group]!, 0);
    if (callback === null || idle <= callback.reserve) continue;
    const skill = freeGroup(capable, now - contacts.joined[head]!, agents);
    if (skill === undefined) continue;
    best = skill;
    bestOrder = order;
    bestStamp = stamp;
  }
  return best;
}

function call(center: Center, lines: WaitingLines, contact: number, skill: PlanSkill): void {
  const { agents } = center;
  lines.leave(contact);
  const agent = agents.start(skill.group, contact);
  if (callBack(center, agent, contact, skill)) return;
  agents.disengage(agent);
  agents.rest(agent);
}
