import { formatTimeOfDay } from './clock.ts';
import { type Context, refuse } from './context.ts';
import { isQueueReached } from './isQueueReached.ts';
import { LIMITS } from './limits.ts';
import { isMenu, type Links } from './links.ts';
import type { Draft } from './salvage.ts';
import type { AgentGroup, Call, ContactType } from './scenario.ts';
import { keyPlaceOf, sourceAt } from './source.ts';
import { quote } from './suggest.ts';

/** Checks on the center as a whole: that it has types and groups, that somebody can take every type, and the limits. */

export function checkNames({ contactTypes, agentGroups }: Draft, context: Context): void {
  checkNumber(contactTypes.length, 'contactTypes', 'contact type', LIMITS.contactTypes, context);
  checkNumber(agentGroups.length, 'agentGroups', 'agent group', LIMITS.agentGroups, context);
}

function checkNumber(number: number, field: string, thing: string, most: number, context: Context): void {
  const source = sourceAt(context.root, [field]);
  if (source?.kind === 'map' && number === 0) refuse(context, [field], `no ${thing}; give at least one`);
  if (number > most) refuse(context, [field], `${number} ${thing}s; at most ${most}`);
}

/** Says which contact types no group can take, once the skills of every group are known. */
export function checkCoverage({ contactTypes, agentGroups }: Draft, links: Links, context: Context): void {
  if (agentGroups.length === 0 || agentGroups.some(({ content }) => !content.skills)) return;
  const taken = new Set(agentGroups.flatMap(({ content }) => content.skills?.map((skill) => skill.type) ?? []));
  for (const { name } of contactTypes) {
    if (taken.has(name) || isMenu(context.root, name) || !isQueueReached(name, contactTypes, links.all)) continue;
    const path = ['contactTypes', name];
    const message = `no agent group can take ${quote(name)}; add it to the skills of a group`;
    context.files.report.add(keyPlaceOf(context.root, path), path, message);
  }
}

export function checkVolume(types: readonly ContactType[], calls: readonly Call[], context: Context): void {
  const contacts = types.reduce((sum, { arrivals }) => sum + expectedContacts(arrivals), calls.length);
  if (contacts <= LIMITS.contactsPerReplication) return;
  const [expected, most] = [contacts, LIMITS.contactsPerReplication].map((number) =>
    Math.round(number).toLocaleString('en-US'),
  );
  refuse(context, ['contactTypes'], `${expected} contacts are expected in a replication; at most ${most}`);
}

function expectedContacts(arrivals: ContactType['arrivals']): number {
  if (arrivals.kind === 'counts') return arrivals.counts.reduce((sum, count) => sum + count, 0);
  return arrivals.kind === 'times' ? arrivals.times.length : 0;
}

/** The busiest interval counts; within an interval, each group's highest level does. */
export function checkAgents(groups: readonly AgentGroup[], context: Context): void {
  const { horizon } = context;
  if (!horizon) return;
  const intervals = Math.round(horizon.length / horizon.interval);
  const levels = new Float64Array(intervals);
  for (const { staff } of groups) {
    const cells = staff.length;
    for (let interval = 0; interval < intervals; interval++) {
      const first = Math.floor((interval * cells) / intervals);
      const last = Math.max(first, Math.ceil(((interval + 1) * cells) / intervals) - 1);
      levels[interval] =
        (levels[interval] ?? 0) + staff.slice(first, last + 1).reduce((most, level) => Math.max(most, level), 0);
    }
  }
  const busiest = levels.reduce((best, level, interval) => (level > (levels[best] ?? 0) ? interval : best), 0);
  const agents = levels[busiest] ?? 0;
  if (agents <= LIMITS.agentsAtOnce) return;
  const time = formatTimeOfDay((horizon.start + busiest * horizon.interval) % 86_400);
  const most = LIMITS.agentsAtOnce.toLocaleString('en-US');
  refuse(
    context,
    ['agentGroups'],
    `${agents.toLocaleString('en-US')} agents at once, in the interval at ${time}; at most ${most}`,
  );
}
