import { type Context, isGiven, refuse, refuseMissing } from './context.ts';
import { isQueueReached } from './isQueueReached.ts';
import { isMenu, isOutbound, type Link, type Links } from './links.ts';
import type { Draft } from './salvage.ts';
import type { Call } from './scenario.ts';
import { sourceAt } from './source.ts';
import { nearest, quote } from './suggest.ts';

/** The calls of each type of a call list; `undefined` when the list cannot be read. */
export type CallsByType = ReadonlyMap<string, readonly Call[]> | undefined;

/**
 * Checks that contacts come to every type, from its `arrivals`, from the call list or from another type, and that those
 * who reach an agent have a `talk`.
 */
export function checkDemand(
  types: Draft['contactTypes'],
  { all, complete }: Links,
  calls: CallsByType,
  context: Context,
): void {
  const { root } = context;
  const names = types.map(({ name }) => name);
  const written = types.filter(({ name }) => sourceAt(root, ['contactTypes', name])?.kind === 'map');
  // A link to a name that no type has was meant for the type with the nearest one.
  const routes = all.filter(({ by }) => by !== 'followUp');
  const links = routes.map((link) => ({
    ...link,
    to: names.includes(link.to) ? link.to : (nearest(link.to, names) ?? ''),
  }));
  const demands = written.map(({ name, content }): Demand => {
    const has = (field: string) => isGiven(context, ['contactTypes', name, field]);
    const stages = content.selfService?.length ?? 0;
    const returns = content.selfService?.some((stage) => stage.returns) ?? false;
    const comesBack = returns || has('retry') || has('repeat');
    const ofType = calls && (calls.get(name) ?? []);
    return { name, has, stages, comesBack, calls: ofType, links: links.filter(({ to }) => to === name) };
  });
  if (calls && complete) checkReach(demands, links, context);
  for (const demand of demands) {
    if (!isOutbound(root, demand.name)) checkSources(demand, context);
    checkTalk(demand, isQueueReached(demand.name, types, links), context);
  }
}

interface Demand {
  readonly name: string;
  /** Whether the file gives a field. */
  readonly has: (field: string) => boolean;
  /** Of self-service. */
  readonly stages: number;
  /** Whether its customers may make a further attempt. */
  readonly comesBack: boolean;
  readonly calls: readonly Call[] | undefined;
  /** Those that lead here. */
  readonly links: readonly Link[];
}

/** Says which types nobody ever comes to. Of types that lead to each other, the first stands for all. */
function checkReach(demands: readonly Demand[], links: readonly Link[], context: Context): void {
  const reached = new Set<string>();
  const reach = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { from, to } of links) if (from === name) reach(to);
  };
  for (const { name, has, calls } of demands) {
    if (has('arrivals') || has('outbound') || calls?.length !== 0) reach(name);
  }
  const linked = ({ name, links }: Demand) => links.some(({ from }) => from !== name);
  for (const demand of [...demands.filter((one) => !linked(one)), ...demands.filter(linked)]) {
    if (reached.has(demand.name)) continue;
    const ways = isMenu(context.root, demand.name) ? '' : ', or let a menu, transfer or overflow lead here';
    const list = sourceAt(context.root, ['calls']) === undefined ? '' : `, list calls of type ${quote(demand.name)}`;
    refuseMissing(
      context,
      ['contactTypes', demand.name, 'arrivals'],
      `nothing leads to ${quote(demand.name)}: say how many contacts come, such as {rate: 240/h}${list}${ways}`,
    );
    reach(demand.name);
  }
}

function checkSources({ name, has, stages, calls, links }: Demand, context: Context): void {
  const path = ['contactTypes', name];
  const listed = calls === undefined || calls.length > 0;
  if (has('arrivals') && calls && listed) {
    const message = `${quote(name)} has rows in the call list too; its contacts come from either, not both`;
    refuse(context, [...path, 'arrivals'], message);
  }
  const straight = links.length > 0 && links.every(({ by }) => by !== 'menu');
  if (stages > 0 && straight && !has('arrivals') && !listed) {
    const message = `nobody enters this: transfers and overflows go straight to the queue of ${quote(name)}; remove it, or give "arrivals"`;
    refuse(context, [...path, 'selfService'], message);
  }
}

function checkTalk({ name, has, comesBack, calls, links }: Demand, queueReached: boolean, context: Context): void {
  if (has('talk') || isMenu(context.root, name) || !queueReached) return;
  const fromCalls = !has('arrivals') && !has('outbound') && links.length === 0;
  const drawn = calls?.filter((call) => call.service === null).length ?? 0;
  const given = calls === undefined || (calls.length > 0 && drawn === 0);
  if (fromCalls && given && !comesBack) return;
  const again = fromCalls && comesBack ? ', because those who call again are in no list' : '';
  const rows = drawn > 0 ? `, because calls with an empty "service" are in the list: ${drawn}` : again;
  refuseMissing(context, ['contactTypes', name, 'talk'], `say how long agents talk, such as 4m30s${rows}`);
}
