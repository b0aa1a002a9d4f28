import { DECISION } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { comeBack } from './comeBack.ts';
import { decision } from './drawAttempt.ts';
import { REASON } from './reason.ts';
import { releaseHolder } from './warmTransfer.ts';

/** The attempt finds no line or a full queue. */
export function block(center: Center, contact: number): void {
  center.recorder.blocked(contact);
  endAttempt(center, contact);
}

/** An attempt that did not reach an agent is over: the customer may call again. */
export function endAttempt(center: Center, contact: number): void {
  const { contacts, plan } = center;
  center.releaseLine(contact);
  if (!center.hasSteps) {
    center.dismiss(contact);
    return;
  }
  if (center.hasTransfers) releaseHolder(center, contact);
  const { retry } = plan.types[contacts.type[contact]!]!;
  const again =
    retry !== null &&
    contacts.attempt[contact]! < retry.attempts &&
    decision(center, contact, DECISION.retry) < retry.probability;
  if (again) comeBack(center, contact, REASON.retried, retry.after, decision(center, contact, DECISION.retryDelay));
  else center.dismiss(contact);
}

/** The center closes on a contact. */
export function disconnect(center: Center, contact: number): void {
  center.recorder.disconnected(contact);
  leaveCenter(center, contact);
}

/** The center closes on a deferrable contact, which waits for another day. */
export function leaveWaiting(center: Center, contact: number): void {
  center.recorder.leftWaiting(contact);
  leaveCenter(center, contact);
}

function leaveCenter(center: Center, contact: number): void {
  center.releaseLine(contact);
  if (center.hasTransfers) releaseHolder(center, contact);
  center.dismiss(contact);
}
