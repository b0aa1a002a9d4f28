import { DECISION } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { comeBack } from './comeBack.ts';
import { decision, timeFrom } from './drawAttempt.ts';
import { KIND } from './rank.ts';
import { REASON } from './reason.ts';
import { transferOf } from './transferOf.ts';

const MINUTE = 60e6;

/** An agent is done with a contact: unless it was passed on, the customer is asked, put on a list, and may call again. */
export function afterContact(center: Center, contact: number): void {
  const { contacts, plan, hasSteps, hasTransfers } = center;
  if (!hasSteps || (hasTransfers && transferOf(center, contact) !== undefined)) {
    center.dismiss(contact);
    return;
  }
  const { repeat, survey, followUp } = plan.types[contacts.type[contact]!]!;
  const isUnresolved = repeat !== null && decision(center, contact, DECISION.repeat) < repeat.probability;
  if (survey !== null) ask(center, contact, isUnresolved);
  if (followUp.length > 0) putOnList(center, contact);
  if (!isUnresolved) center.dismiss(contact);
  else comeBack(center, contact, REASON.repeated, repeat.after, decision(center, contact, DECISION.repeatDelay));
}

function ask(center: Center, contact: number, isUnresolved: boolean): void {
  const { contacts, plan } = center;
  const { survey } = plan.types[contacts.type[contact]!]!;
  if (survey === null || decision(center, contact, DECISION.respond) >= survey.respond) return;
  const { satisfied, unresolved, perMinuteWaited } = survey;
  const share = (isUnresolved ? unresolved : satisfied) + perMinuteWaited * (contacts.waited[contact]! / MINUTE);
  center.recorder.surveyed(contact, decision(center, contact, DECISION.satisfied) < Math.min(1, Math.max(0, share)));
}

function putOnList(center: Center, from: number): void {
  const { contacts, plan, calendar, recorder } = center;
  const uniform = decision(center, from, DECISION.followUp);
  const chosen = plan.types[contacts.type[from]!]!.followUp.find(({ upTo }) => uniform < upTo);
  if (chosen === undefined) return;
  const time = center.now + timeFrom(chosen.after, decision(center, from, DECISION.followUpDelay));
  if (time >= plan.horizon) return;
  recorder.followedUp(from);
  const record = contacts.take();
  contacts.type[record] = chosen.to;
  contacts.calls[record] = 0;
  contacts.stamp[record] = -1;
  contacts.reason[record] = REASON.due;
  calendar.push(time, KIND.arrival, record);
}
