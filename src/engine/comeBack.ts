import type { Distribution } from '../scenario/scenario.ts';
import type { Center } from './center.ts';
import { timeFrom } from './drawAttempt.ts';
import { KIND } from './rank.ts';
import type { Reason } from './reason.ts';

/** The customer comes back after a delay, unless the horizon has ended by then. */
export function comeBack(center: Center, contact: number, reason: Reason, after: Distribution, uniform: number): void {
  const { contacts, calendar, plan } = center;
  const time = center.now + timeFrom(after, uniform);
  if (time >= plan.horizon) {
    center.dismiss(contact);
    return;
  }
  center.recorder.ended(contact);
  contacts.stamp[contact] = -1;
  contacts.reason[contact] = reason;
  calendar.push(time, KIND.arrival, contact);
}
