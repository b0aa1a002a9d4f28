import { DECISION } from '../plan/planSteps.ts';
import { isOfferedCallback, promise } from './callback.ts';
import type { Center } from './center.ts';
import { decision, redrawDecisions } from './drawAttempt.ts';
import { block, disconnect, endAttempt, leaveWaiting } from './endAttempt.ts';
import { findAgent, serveBy } from './findAgent.ts';
import { joinLine } from './joinLine.ts';
import { KIND } from './rank.ts';

/** An attempt comes out of self-service, or had none. */
export function offerArrived(center: Center, contact: number): void {
  if (takesAtOnce(center, contact)) return;
  center.contacts.patienceEnd[contact]! += center.now;
  makeWait(center, contact);
}

/** A customer comes from another type's agents. */
export function offerTransferred(center: Center, contact: number, ahead: boolean): void {
  center.contacts.patienceEnd[contact]! += center.now;
  receive(center, contact, ahead);
}

/**
 * A contact has waited too long in its own queue and joins the one it overflows to, with the talk that it has and the patience that
 * is left; a message that it leaves has all the patience, and holds no line. Whatever happens after is up to the other type, and is drawn from the customer's own stream.
 */
export function overflow(center: Center, contact: number): void {
  const { contacts, lines, recorder, plan } = center;
  const to = plan.types[contacts.type[contact]!]!.overflow?.to;
  if (to === undefined) return;
  lines.leave(contact);
  recorder.overflowed(contact);
  if (!plan.types[to]!.usesLine) center.releaseLine(contact);
  if (plan.types[to]!.isDeferrable) contacts.patienceEnd[contact] = Number.POSITIVE_INFINITY;
  contacts.type[contact] = to;
  if (contacts.rightType[contact] === to) contacts.rightType[contact] = -1;
  redrawDecisions(center, contact, center.ownStream(contact));
  receive(center, contact, false);
}

function receive(center: Center, contact: number, ahead: boolean): void {
  const { contacts, recorder, staffing } = center;
  contacts.interval[contact] = staffing.interval;
  recorder.received(contact);
  if (takesAtOnce(center, contact)) return;
  recorder.offered(contact);
  recorder.delayed(contact);
  queue(center, contact, ahead);
}

/** Whether the contact need not wait: it is answered at once, or it cannot be served at all. */
function takesAtOnce(center: Center, contact: number): boolean {
  const { contacts, plan, recorder } = center;
  const type = contacts.type[contact]!;
  const { capacity, isDeferrable } = plan.types[type]!;
  contacts.interval[contact] = center.staffing.interval;
  const skill = findAgent(center, type, 0);
  if (skill !== undefined) {
    recorder.answeredAtOnce(contact);
    serveBy(center, contact, skill);
    return true;
  }
  if (center.closed && (isDeferrable || center.servable[type] === 0)) {
    recorder.offered(contact);
    contacts.joined[contact] = center.now;
    if (isDeferrable) {
      recorder.delayed(contact);
      leaveWaiting(center, contact);
    } else disconnect(center, contact);
    return true;
  }
  if (center.lines.count[type]! < capacity) return false;
  block(center, contact);
  return true;
}

/** An arrived contact finds no agent free: it leaves at once, accepts to be called back, or queues. */
function makeWait(center: Center, contact: number): void {
  const { contacts, recorder, plan } = center;
  const type = contacts.type[contact]!;
  const { balk, callback } = plan.types[type]!;
  recorder.offered(contact);
  recorder.delayed(contact);
  if (balk > 0 && decision(center, contact, DECISION.balk) < balk) {
    recorder.balked(contact);
    endAttempt(center, contact);
  } else if (callback !== null && isOfferedCallback(center, type, callback)) {
    recorder.callbackOffered(contact);
    if (decision(center, contact, DECISION.accept) < callback.accept) promise(center, contact, callback);
    else queue(center, contact, false);
  } else queue(center, contact, false);
}

function queue(center: Center, contact: number, ahead: boolean): void {
  const { calendar, contacts, now } = center;
  const type = contacts.type[contact]!;
  joinLine(center, center.lines, contact, ahead);
  const patienceEnd = contacts.patienceEnd[contact]!;
  const isEvent = patienceEnd !== Number.POSITIVE_INFINITY && center.hangsUpUnseen[type] === 0;
  if (isEvent) calendar.push(patienceEnd, KIND.abandonment, contact);
  const { overflow: limit } = center.plan.types[type]!;
  if (limit !== null) calendar.push(now + limit.after, KIND.overflow, contact);
}
