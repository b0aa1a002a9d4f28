import { recordsCell, shareCell } from './cells.ts';
import { type Context, refuse } from './context.ts';
import { formatDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import type { Links } from './links.ts';
import { meanTime } from './meanTime.ts';
import type { OutboundSpec } from './outboundSchema.ts';
import type { Path } from './path.ts';
import { resolveCells } from './resolveCells.ts';
import { resolveDelay } from './resolveDelay.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import { resolveHours } from './resolveHours.ts';
import type { Draft } from './salvage.ts';
import type { Distribution, Outbound } from './scenario.ts';
import { placeOf } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/** How the center calls the customers of a type, with the numbers read in; `undefined` when something about it is wrong. */
export function resolveOutbound(
  spec: OutboundSpec,
  type: string,
  { agentGroups }: Draft,
  links: Links,
  context: Context,
): Outbound | undefined {
  const path = ['contactTypes', type, 'outbound'];
  const { dialing, attempts, connectWithin, nuisanceLimit } = spec;
  const pacing = resolvePacing(spec, path, context);
  const list = resolveList(spec.list, type, links, context);
  const hours = resolveHours(spec.hours, [...path, 'hours'], context);
  const reach = resolveCells(spec.reach, 'shares', shareCell, [...path, 'reach'], context);
  const ring = resolveDistribution(spec.ring, [...path, 'ring'], context);
  const retryAfter = resolveDelay(spec.retryAfter, 'records take', [...path, 'retryAfter'], context);
  const groups = agentGroups.map(({ name }) => name);
  if (spec.reserve.among) checkAmong(spec.reserve.among, groups, [...path, 'reserve', 'among'], context);
  const skilled = agentGroups.filter(({ content }) => content.skills?.some((skill) => skill.type === type));
  const { agents, among = skilled.map(({ name }) => name) } = spec.reserve;
  if (ring && reach) checkRing(ring, reach, dialing, [...path, 'ring'], context);
  if (list === undefined || !hours || !reach || !ring || !retryAfter) return undefined;
  const reserve = { agents, among };
  return { list, hours, dialing, pacing, reserve, reach, ring, attempts, retryAfter, connectWithin, nuisanceLimit };
}

function resolvePacing({ dialing, pacing = 1 }: OutboundSpec, path: Path, context: Context): number {
  if (dialing === 'predictive') return pacing;
  if (pacing !== 1) {
    const message = `"pacing" goes with predictive dialing only; remove it, or write dialing: predictive`;
    refuse(context, [...path, 'pacing'], message);
  }
  return 1;
}

/** A list that is not said never ends, unless follow-ups fill it. */
function resolveList(
  spec: OutboundSpec['list'],
  type: string,
  links: Links,
  context: Context,
): readonly number[] | null | undefined {
  if (spec === null) return null;
  if (spec) return resolveCells(spec, 'counts', recordsCell, ['contactTypes', type, 'outbound', 'list'], context);
  return links.all.some(({ by, to }) => by === 'followUp' && to === type) ? [0] : null;
}

function checkAmong(among: readonly string[], groups: readonly string[], path: Path, context: Context): void {
  const { root, files } = context;
  for (const [index, name] of among.entries()) {
    const at = [...path, index];
    const report = (message: string) => files.report.add(placeOf(root, at), at, message);
    if (groups.length > 0 && !groups.includes(name))
      report(`unknown agent group ${quote(name)}${didYouMean(name, groups)}`);
    if (among.indexOf(name) < index) report(`${quote(name)} is listed twice`);
  }
}

/** Calls that end as they begin, and do not reach anyone, would be followed by others without end at one instant. */
function checkRing(
  ring: Distribution,
  reach: readonly number[],
  dialing: Outbound['dialing'],
  path: Path,
  context: Context,
): void {
  const mean = meanTime(ring);
  const endless = mean < LIMITS.shortestRing && reach.some((share) => share < 1);
  // Predictive calls that take no time at all are started once for each agent who falls idle.
  if (!endless || (dialing === 'predictive' && mean === 0)) return;
  const least = formatDuration(LIMITS.shortestRing);
  const advice = `calls that reach nobody ring at least ${least} on average, got ${formatDuration(mean)}`;
  refuse(context, path, `${advice}; give a longer ring, or reach 100%`);
}
