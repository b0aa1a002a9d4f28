import { stringify } from 'csv-stringify/sync';
import type { ContactTrace } from '../engine/contactTrace.ts';
import { intervalStart } from '../experiment/intervalStart.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { MICROSECONDS } from '../time.ts';

interface Row {
  readonly replication: number;
  readonly contact: ContactTrace;
  readonly scenario: Scenario;
}

/** The columns of contacts.csv; times are seconds since the horizon's start, an empty cell is what did not happen. */
const COLUMNS: readonly { readonly header: string; readonly cell: (row: Row) => string | number | null }[] = [
  { header: 'replication', cell: ({ replication }) => replication + 1 },
  { header: 'type', cell: ({ contact, scenario }) => scenario.contactTypes[contact.type]?.name ?? '' },
  { header: 'customer', cell: customerName },
  { header: 'attempt', cell: ({ contact }) => contact.attempt },
  { header: 'origin', cell: ({ contact }) => contact.origin },
  { header: 'interval', cell: ({ contact, scenario }) => startOf(scenario, contact.interval) },
  { header: 'arrived_s', cell: ({ contact }) => seconds(contact.arrived) },
  { header: 'self_service', cell: ({ contact }) => (contact.enteredSelfService ? 'yes' : 'no') },
  { header: 'offered_s', cell: ({ contact }) => seconds(contact.offered) },
  { header: 'wait_s', cell: ({ contact }) => seconds(contact.wait) },
  { header: 'answered_s', cell: ({ contact }) => seconds(contact.answered) },
  { header: 'ended_s', cell: ({ contact }) => seconds(contact.ended) },
  { header: 'outcome', cell: ({ contact }) => contact.outcome },
  { header: 'group', cell: ({ contact, scenario }) => groupName(scenario, contact.group) },
  { header: 'talk_s', cell: ({ contact }) => seconds(contact.talk) },
  { header: 'wrap_s', cell: ({ contact }) => seconds(contact.wrap) },
  { header: 'handle_s', cell: ({ contact }) => seconds(contact.handle) },
  { header: 'satisfied', cell: ({ contact }) => answer(contact.satisfied) },
];

/** contacts.csv, a line a contact, in pieces of one replication each so that it need not all be in memory at once. */
export function* contactsCsv(replications: Iterable<readonly ContactTrace[]>, scenario: Scenario): Generator<string> {
  yield lines([COLUMNS.map(({ header }) => header)]);
  let replication = 0;
  for (const contacts of replications) {
    const rows = contacts.map((contact) => COLUMNS.map(({ cell }) => cell({ replication, contact, scenario })));
    if (rows.length > 0) yield lines(rows);
    replication++;
  }
}

function lines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...rows.map((row) => [...row])], { escape_formulas: true, record_delimiter: 'windows' });
}

function customerName({ contact, scenario }: Row): string | null {
  if (contact.customer === null) return null;
  return `${scenario.contactTypes[contact.customerType]?.name ?? ''} ${contact.customer + 1}`;
}

function startOf({ horizon }: Scenario, interval: number): string {
  const isAfter = interval * horizon.interval >= horizon.length;
  return isAfter ? 'after the close' : intervalStart(horizon, interval);
}

function groupName(scenario: Scenario, group: number | null): string | null {
  return group === null ? null : (scenario.agentGroups[group]?.name ?? '');
}

function seconds(time: number | null): number | null {
  return time === null ? null : time / MICROSECONDS;
}

function answer(satisfied: boolean | null): string | null {
  return satisfied === null ? null : satisfied ? 'yes' : 'no';
}
