import type { Center } from './center.ts';
import { KIND } from './rank.ts';
import { transferOf } from './transferOf.ts';

/** The agent who ended the talk stays with the customer until another answers. */
export function startWarmTransfer(center: Center, contact: number, agent: number): void {
  const { contacts, agents } = center;
  contacts.holder[contact] = agent;
  contacts.joined[agents.contact[agent]!] = center.now;
}

/** Another agent answers: both talk for a while, and then the first wraps up. Returns how long, 0 without a first agent. */
export function meet(center: Center, contact: number): number {
  const agent = center.contacts.holder[contact]!;
  if (agent < 0) return 0;
  const warm = transferOf(center, center.agents.contact[agent]!)?.warm ?? 0;
  letGo(center, contact, agent, warm);
  return warm;
}

/** The customer is gone before another agent answered: the first wraps up at once. */
export function releaseHolder(center: Center, contact: number): void {
  const agent = center.contacts.holder[contact]!;
  if (agent >= 0) letGo(center, contact, agent, 0);
}

function letGo(
  { contacts, agents, recorder, calendar, now }: Center,
  contact: number,
  agent: number,
  warm: number,
): void {
  const first = agents.contact[agent]!;
  recorder.extended(first, now - contacts.joined[first]! + warm);
  calendar.push(now + warm + contacts.wrap[first]!, KIND.endOfService, agent);
  contacts.holder[contact] = -1;
}
