import type { DialingMode } from '../scenario/scenario.ts';
import { channelNames } from './channelNames.ts';
import { capitalized, duration, list } from './format.ts';
import type { Content } from './markup.ts';
import { outboundRows } from './outboundRows.ts';
import type { Page } from './page.ts';
import { promptTypes, usesOf } from './uses.ts';

export type Definitions = readonly (readonly [term: string, meaning: Content])[];

/** Words of what lies before the queue and after the call, where the scenario has it. */
export function journeyDefinitions({ scenario }: Page): Definitions {
  const { selfService, comesBack, callback, survey } = usesOf(scenario);
  const deflection =
    'Gross deflection is the share of the attempts that are contained: they end in self-service. Net deflection takes away those who come ' +
    'back from it, and is of customers.';
  const customers =
    'An attempt is one call; a customer is counted once, at the first. Retried came back after hanging up or finding no place, repeated ' +
    'after an answer, returned after self-service. What would come back after the end of the horizon does not.';
  const callbacks =
    'Who accepts to be called back is offered and not answered: in the service level as one not answered in time, in the waits of all ' +
    'with a wait of 0. Who is then reached is handled, in the handle time, and served.';
  const satisfaction =
    'A share of the customers responds after the contact. Who is satisfied is drawn for each: the share of the type, changed by each minute ' +
    'waited in the queue; customers whose matter was not settled have a share of their own. Who was not answered is not asked.';
  return [
    ...(selfService ? [['Deflection', deflection] as const] : []),
    ...(selfService || comesBack ? [['Customers and attempts', customers] as const] : []),
    ...(callback ? [['Callbacks', callbacks] as const] : []),
    ...(survey ? [['Satisfaction', satisfaction] as const] : []),
  ];
}

const DIALING: { readonly [mode in DialingMode]: string } = {
  preview: 'Preview: an agent takes the record and is busy while it rings.',
  progressive:
    'Progressive: one call in the air for each idle agent beyond the reserve, who stays free until the customer picks up.',
  predictive: 'Predictive: several calls in the air for each idle agent, as many as the pacing says.',
};

/** Words of calls that the center makes, where it makes any. */
export function outboundDefinitions(page: Page): Definitions {
  const rows = outboundRows(page);
  if (rows.length === 0) return [];
  const modes = [...new Set(rows.map(({ outbound }) => outbound.dialing))].map((mode) => DIALING[mode]);
  // In preview the agent is there before the customer.
  const times = [
    ...new Set(
      rows.flatMap(({ outbound }) => (outbound.dialing === 'preview' ? [] : [duration(outbound.connectWithin)])),
    ),
  ];
  const calls =
    `Agents dial only while more than the reserve of them are idle, within the hours, and while a record is due. ${modes.join(' ')} ` +
    'Outbound contacts are in no service level and no count of offered contacts; once connected, nobody interrupts them.';
  const nuisance = `Customers who pick up and have no agent within ${list(times)}: the center hangs up. Their rate is of those reached.`;
  return [['Outbound calls', calls], ...(times.length > 0 ? [['Nuisance calls', nuisance] as const] : [])];
}

/** Words of chats, email and tasks, where the scenario has them. */
export function channelDefinitions({ scenario }: Page): Definitions {
  const { severalChats, deferrable } = usesOf(scenario);
  const chats =
    'An agent who holds several chats divides the work evenly between them; the group’s concurrency says how much is done in all. Each ' +
    'change in their number changes the pace of the rest. The handle time of a chat is from its answer to its end, and an agent with chats ' +
    'is one busy agent, whatever their number. When one ends while something else is next in line, the agent takes no more until all have ended.';
  const names = capitalized(list(channelNames(scenario, 'email', 'task')));
  const waiting =
    'They wait through closed hours, and nobody works on them after the end. Those left then are the backlog: against the target only ' +
    'when their target time has run out, and in no mean wait. The formulas leave them out, for they can wait.';
  return [
    ...(severalChats ? [['Several chats at once', chats] as const] : []),
    ...(deferrable ? [[names, waiting] as const] : []),
  ];
}

/** What staff does when its time is up, by the kinds of staff that the scenario has. */
export function staffDefinitions({ scenario }: Page): Definitions {
  const { shifts, breaks, absence } = usesOf(scenario);
  const levels = scenario.agentGroups.some((group) => group.shifts.length === 0);
  const falling =
    'Idle agents leave first, the longest idle first; then whoever finishes next, until the level holds. Nobody drops a contact: what is ' +
    'finished later is overtime.';
  const ending =
    'Each agent leaves at the end of the own shift, after the contact in hand; what goes past the end is overtime.' +
    (breaks
      ? ' A break that falls due during a contact begins after it and lasts its full time; nobody comes back from one after the end of the shift.'
      : '') +
    ' Shrinkage sends agents away in turn, so that the rest are the share that is left.';
  const absent = shifts
    ? 'Each agent misses each shift by chance, independently of the others; the time is paid.'
    : 'Each agent misses each day by chance, independently of the others; the time is paid.';
  return [
    ...(levels ? [['When staff falls', falling] as const] : []),
    ...(shifts ? [['When a shift ends', ending] as const] : []),
    ...(absence ? [['Absence', absent] as const] : []),
  ];
}

/** How idle time is split, and what is counted as cost. */
export function costDefinitions({ run, scenario }: Page): Definitions {
  const { cost } = run.estimates;
  const parts = [
    ...((cost.lines?.mean ?? 0) > 0 ? ['the time that lines are held'] : []),
    ...((cost.selfService?.mean ?? 0) > 0 ? ['the contacts that enter self-service'] : []),
    ...((cost.lostValue?.mean ?? 0) > 0 ? ['what customers would have been worth who were lost'] : []),
  ];
  const revenue = (cost.revenue?.mean ?? 0) > 0 ? ', less what contacts bring in' : '';
  const total = `Agents’ pay${parts.length > 0 ? `, and ${list(parts)}` : ''}${revenue}. Per answered contact: callbacks and outbound contacts included.`;
  const split =
    'Mismatch is the idle time of agents above the requirement of Erlang A in their interval and pool, buffer is the rest. Both are of the ' +
    'mean of each interval over all simulated days, not of single days.';
  return [
    ...(promptTypes(scenario).length > 0 && run.idle.hours.buffer + run.idle.hours.mismatch > 0
      ? [['Buffer and mismatch', split] as const]
      : []),
    ...(parts.length > 0 || revenue !== '' ? [['Total cost', total] as const] : []),
  ];
}
