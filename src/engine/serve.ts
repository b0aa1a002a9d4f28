import type { PlanSkill } from '../plan/plan.ts';
import type { Center } from './center.ts';
import { KIND } from './rank.ts';
import { transferOf } from './transferOf.ts';
import { meet } from './warmTransfer.ts';

/** An agent, engaged already, handles a contact: talk, then wrap, at the agent's speed; a chat beside others. */
export function serve(center: Center, agent: number, contact: number, { index, speed }: PlanSkill): void {
  const { contacts, calendar, plan, recorder, now, hasTransfers } = center;
  const { isShared, outbound } = plan.types[contacts.type[contact]!]!;
  const warm = hasTransfers ? meet(center, contact) : 0;
  if (hasTransfers) contacts.agent[contact] = agent;
  const talk = warm + (speed === 1 ? contacts.talk[contact]! : Math.round(contacts.talk[contact]! / speed));
  const wrap = speed === 1 ? contacts.wrap[contact]! : Math.round(contacts.wrap[contact]! / speed);
  recorder.taken(contact, index, center.staffing.interval);
  contacts.wrap[contact] = wrap;
  if (isShared) {
    recorder.handled(contact, 0, talk, wrap, speed);
    contacts.joined[contact] = now;
    center.chats.join(agent, contact, talk + wrap);
    return;
  }
  recorder.handled(contact, talk + wrap, talk, wrap, speed);
  if (outbound !== null) center.agents.startOutbound(agent);
  const transfer = hasTransfers ? transferOf(center, contact) : undefined;
  if (transfer !== undefined || plan.watchesLines) calendar.push(now + talk, KIND.endOfTalk, contact);
  // Who transfers warmly goes on when another agent has answered.
  if (transfer === undefined || transfer.warm === 0) calendar.push(now + talk + wrap, KIND.endOfService, agent);
}
