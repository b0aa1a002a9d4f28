import { type Context, refuse } from './context.ts';
import { isQueueReached } from './isQueueReached.ts';
import { LIMITS } from './limits.ts';
import { isMenu, isOutbound, type Links } from './links.ts';
import type { Draft } from './salvage.ts';
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
    if (taken.has(name) || isMenu(context.root, name) || isOutbound(context.root, name)) continue;
    if (!isQueueReached(name, contactTypes, links.all)) continue;
    const path = ['contactTypes', name];
    const message = `no agent group can take ${quote(name)}; add it to the skills of a group`;
    context.files.report.add(keyPlaceOf(context.root, path), path, message);
  }
}
