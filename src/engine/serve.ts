import type { PlanSkill } from '../plan/plan.ts';
import { RANK } from './calendar.ts';
import type { Center } from './center.ts';
import { transferOf } from './transferOf.ts';
import { meet } from './warmTransfer.ts';

/** An agent, engaged already, handles a contact: talk, then wrap, at the agent's speed. */
export function serve(center: Center, agent: number, contact: number, { speed }: PlanSkill): void {
  const { contacts, calendar, now, hasSteps } = center;
  const warm = hasSteps ? meet(center, contact) : 0;
  const talk = warm + (speed === 1 ? contacts.talk[contact]! : Math.round(contacts.talk[contact]! / speed));
  const wrap = speed === 1 ? contacts.wrap[contact]! : Math.round(contacts.wrap[contact]! / speed);
  center.recorder.handled(contact, contacts, center.phases, talk, wrap, speed);
  contacts.wrap[contact] = wrap;
  contacts.agent[contact] = agent;
  const transfer = hasSteps ? transferOf(center, contact) : undefined;
  if (transfer !== undefined || center.watchesTalk) calendar.push(now + talk, RANK.endOfTalk, contact);
  // Who transfers warmly goes on when another agent has answered.
  if (transfer === undefined || transfer.warm === 0) calendar.push(now + talk + wrap, RANK.endOfService, agent);
}
