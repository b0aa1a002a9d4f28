import type { PlanSkill } from '../plan/plan.ts';
import type { PlanCallback } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { timeFrom } from './drawAttempt.ts';
import { joinLine } from './joinLine.ts';
import { KIND } from './rank.ts';
import { REASON } from './reason.ts';
import { serve } from './serve.ts';

/** Whether so many wait, or the wait is so long by prediction, that a contact who must wait is offered to be called back. */
export function isOfferedCallback(center: Center, type: number, { queue, wait, handle }: PlanCallback): boolean {
  const { lines, agents, plan } = center;
  const waiting = lines.count[type]!;
  if (waiting >= queue) return true;
  if (wait === Number.POSITIVE_INFINITY) return false;
  let present = 0;
  for (const { group } of plan.types[type]!.skills) present += agents.present(group);
  return (waiting + 1) * handle >= wait * present;
}

/** The contact hangs up on a promise; what it waits from now on is not waiting in the queue. */
export function promise(center: Center, contact: number, { whenIdle }: PlanCallback): void {
  const { contacts, recorder, now } = center;
  recorder.callbackAccepted(contact);
  center.releaseLine(contact);
  contacts.promised[contact] = 1;
  // The patience has no more use: its place keeps the instant of the promise.
  contacts.patienceEnd[contact] = now;
  standInLine(center, contact, whenIdle);
}

/** The place of a promised callback: among those who wait, or among those to be called in idle times. */
export function standInLine(center: Center, contact: number, whenIdle: boolean): void {
  joinLine(center, whenIdle ? center.idlePromises : center.lines, contact, false);
}

/** An agent, engaged already, calls back. False when the customer does not answer: then another time, or never. */
export function callBack(center: Center, agent: number, contact: number, skill: PlanSkill): boolean {
  const { contacts, calendar, recorder, plan, now } = center;
  const { callback } = plan.types[contacts.type[contact]!]!;
  if (callback === null) return false;
  const own = center.ownStream(contact);
  const reached = own.uniform() < callback.reach;
  const again = now + timeFrom(callback.retryAfter, own.uniform());
  contacts.calls[contact]!++;
  if (reached) {
    recorder.callbackAnswered(contact, now - contacts.patienceEnd[contact]!);
    contacts.promised[contact] = 0;
    serve(center, agent, contact, skill);
  } else if (contacts.calls[contact]! < callback.attempts && again < plan.horizon) {
    contacts.reason[contact] = REASON.calledBack;
    calendar.push(again, KIND.arrival, contact);
  } else lapse(center, contact);
  return reached;
}

/** Nobody will call this customer back any more. */
export function lapse(center: Center, contact: number): void {
  center.contacts.promised[contact] = 0;
  center.dismiss(contact);
}
