import type { Center } from './center.ts';
import { connect, contactIsReached, dial, miss } from './dial.ts';
import { freeAgent } from './employ.ts';

/** A call that rang is answered or given up; given up, its agent is free again, or there may be another call instead. */
export function endRing(center: Center, contact: number): void {
  const { contacts, campaigns } = center;
  const type = contacts.type[contact]!;
  const caller = contacts.agent[contact]!;
  if (caller < 0) campaigns.air[type]!--;
  if (contactIsReached(center, contact)) {
    connect(center, contact);
    return;
  }
  miss(center, contact);
  if (caller >= 0) freeAgent(center, caller);
  dial(center, type);
}

/** A record becomes due. */
export function becomeDue(center: Center, contact: number): void {
  center.campaigns.join(contact);
  dial(center, center.contacts.type[contact]!);
}
