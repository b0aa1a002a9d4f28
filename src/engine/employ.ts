import type { PlanSkill } from '../plan/plan.ts';
import { DECISION } from '../plan/planSteps.ts';
import { callBack, standInLine } from './callback.ts';
import type { Center } from './center.ts';
import { comeBack } from './comeBack.ts';
import { decision } from './drawAttempt.ts';
import { REASON } from './reason.ts';
import { freeGroup, nextWaiting } from './routing.ts';
import { serve } from './serve.ts';
import { transferOf } from './transferOf.ts';
import type { WaitingLines } from './waitingLines.ts';

/** An agent's contact ends: the customer may call again, and the agent takes the next contact or leaves. */
export function finish(center: Center, agent: number): void {
  const { agents } = center;
  endService(center, agents.contact[agent]!);
  if (!agents.finish(agent, center.now)) employ(center, agent);
}

function endService(center: Center, contact: number): void {
  const { contacts, plan, hasSteps } = center;
  const { repeat } = plan.types[contacts.type[contact]!]!;
  const again =
    hasSteps &&
    repeat !== null &&
    transferOf(center, contact) === undefined &&
    decision(center, contact, DECISION.repeat) < repeat.probability;
  if (again) comeBack(center, contact, REASON.repeated, repeat.after, decision(center, contact, DECISION.repeatDelay));
  else contacts.release(contact);
}

/** A free agent takes the next contact of its group, calls back who is promised, or falls idle. */
export function employ(center: Center, agent: number): void {
  const { agents, lines, contacts, plan, now } = center;
  const { skills } = plan.groups[agents.group[agent]!]!;
  for (;;) {
    const skill = lines.total > 0 ? nextWaiting(skills, now, lines, contacts) : undefined;
    if (skill === undefined) break;
    const contact = lines.first(skill.type, skill.after, now);
    lines.leave(contact, now);
    agents.engage(agent, contact, now);
    if (contacts.promised[contact] === 0) {
      center.recorder.answered(contact, contacts, now);
      serve(center, agent, contact, skill);
      return;
    }
    // A customer who does not pick up takes no time: the agent turns to the next.
    if (callBack(center, agent, contact, skill) || agents.finish(agent, now)) return;
  }
  agents.rest(agent, now);
  if (center.idlePromises.total > 0) callWhileIdle(center, skills);
}

/** A promised customer who did not pick up stands in line again. */
export function callAgain(center: Center, contact: number): void {
  const { contacts, plan } = center;
  standInLine(center, contact, plan.types[contacts.type[contact]!]!.callback?.whenIdle ?? false);
  callPromised(center, contact);
}

/** A free agent takes a contact who has waited long enough for its group, or who stands in line for a promised callback. */
export function offerToFreeGroup(center: Center, contact: number): void {
  const { plan, agents, contacts, lines, recorder, now } = center;
  if (contacts.promised[contact] === 1) {
    callPromised(center, contact);
    return;
  }
  const { skills } = plan.types[contacts.type[contact]!]!;
  const skill = freeGroup(skills, now - contacts.joined[contact]!, agents);
  if (skill === undefined) return;
  lines.leave(contact, now);
  recorder.answered(contact, contacts, now);
  serve(center, agents.start(skill.group, contact, now), contact, skill);
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
  const { agents, now } = center;
  lines.leave(contact, now);
  const agent = agents.start(skill.group, contact, now);
  if (callBack(center, agent, contact, skill)) return;
  if (!agents.finish(agent, now)) agents.rest(agent, now);
}
