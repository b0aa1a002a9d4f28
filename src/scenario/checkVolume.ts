import { type Context, refuse } from './context.ts';
import { LIMITS } from './limits.ts';
import type { Call, ContactType, Outbound } from './scenario.ts';
import { thousands } from './thousands.ts';

/** Checks that a replication has no more contacts than the program takes, calls from lists among them. */
export function checkVolume(types: readonly ContactType[], calls: readonly Call[], context: Context): void {
  const contacts = types.reduce((sum, { arrivals, outbound }) => {
    return sum + expectedContacts(arrivals) + (outbound ? expectedCalls(outbound) : 0);
  }, calls.length);
  if (contacts <= LIMITS.contactsPerReplication) return;
  const [expected, most] = [contacts, LIMITS.contactsPerReplication].map((number) => thousands(Math.round(number)));
  refuse(context, ['contactTypes'], `${expected} contacts are expected in a replication; at most ${most}`);
}

function expectedContacts(arrivals: ContactType['arrivals']): number {
  if (arrivals.kind === 'counts') return sum(arrivals.counts);
  return arrivals.kind === 'times' ? arrivals.times.length : 0;
}

/** To a list that ends: each record is called until the customer is reached, or the attempts are used up. */
function expectedCalls({ list, reach, attempts }: Outbound): number {
  if (list === null) return 0;
  const missed = 1 - sum(reach) / reach.length;
  let perRecord = 0;
  for (let attempt = 0, left = 1; attempt < attempts; attempt++, left *= missed) perRecord += left;
  return sum(list) * perRecord;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
