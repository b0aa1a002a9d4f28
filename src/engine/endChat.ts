import { afterContact } from './afterContact.ts';
import type { Center } from './center.ts';
import { freeAgent, takeMoreChats } from './employ.ts';
import { passOn } from './endTalk.ts';
import { transferOf } from './transferOf.ts';

/** One of an agent's chats ends: the customer goes on or leaves, and the agent takes more chats or, after its last, is free. */
export function endChat(center: Center, agent: number): void {
  const { chats, contacts, recorder, now } = center;
  const contact = chats.end(agent);
  recorder.chatEnded(contact, now - contacts.joined[contact]!);
  const transfer = center.hasSteps ? transferOf(center, contact) : undefined;
  if (transfer !== undefined) passOn(center, contact, transfer);
  afterContact(center, contact);
  if (chats.of(agent) === 0) freeAgent(center, agent);
  else takeMoreChats(center, agent);
}
