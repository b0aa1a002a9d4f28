import { DECISION, type PlanTransfer } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { comeBack } from './comeBack.ts';
import { decision, drawLater } from './drawAttempt.ts';
import { offerTransferred } from './offer.ts';
import { REASON } from './reason.ts';
import { reset } from './reset.ts';
import { transferOf } from './transferOf.ts';
import { releaseHolder, startWarmTransfer } from './warmTransfer.ts';

/** The talk ends: the line is free again, or the customer goes on to another type. */
export function endTalk(center: Center, contact: number): void {
  const transfer = center.hasTransfers ? transferOf(center, contact) : undefined;
  if (transfer === undefined) center.releaseLine(contact);
  else passOn(center, contact, transfer);
}

/** The customer goes to another type, in a slot of its own: the agent still wraps up the old one. */
export function passOn(center: Center, from: number, { to, after, warm, ahead }: PlanTransfer): void {
  const { contacts, recorder } = center;
  recorder.transferred(from);
  const contact = contacts.take();
  contacts.type[contact] = to;
  contacts.served[contact] = 1;
  contacts.customerType[contact] = contacts.customerType[from]!;
  contacts.customer[contact] = contacts.customer[from]!;
  contacts.step[contact] = contacts.step[from]!;
  contacts.attempt[contact] = 1;
  reset(center, contact);
  if (after !== null || !center.plan.types[to]!.usesLine) center.releaseLine(from);
  contacts.line[contact] = contacts.line[from]!;
  contacts.lineSince[contact] = contacts.lineSince[from]!;
  contacts.line[from] = 0;
  drawLater(center, contact, center.ownStream(contact));
  if (after !== null) {
    comeBack(center, contact, REASON.transferred, after, decision(center, from, DECISION.transferDelay));
    return;
  }
  if (warm > 0) startWarmTransfer(center, contact, contacts.agent[from]!);
  offerTransferred(center, contact, ahead);
  if (warm > 0 && center.closed) releaseHolder(center, contact);
}
