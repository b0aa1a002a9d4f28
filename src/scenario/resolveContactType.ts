import type { ContactTypeSpec } from './contactTypeSchema.ts';
import { type Context, refuse, refuseMissing } from './context.ts';
import type { Path } from './path.ts';
import { resolveArrivals } from './resolveArrivals.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { Named } from './salvage.ts';
import type { Call, ContactType, ServiceLevelTarget, TalkPhase } from './scenario.ts';
import { sourceAt } from './source.ts';
import { quote } from './suggest.ts';

/** The calls of a call list that are of one type; `undefined` when the list cannot be read. */
export type CallsOfType = readonly Call[] | undefined;

/** A contact type with its files read in; `undefined` when something about it is wrong. */
export function resolveContactType(
  { name, content: spec }: Named<Partial<ContactTypeSpec>>,
  calls: CallsOfType,
  center: ServiceLevelTarget | undefined,
  context: Context,
): ContactType | undefined {
  const path = ['contactTypes', name];
  checkDemand(name, path, calls, context);
  const { patience: patienceSpec, wrap: wrapSpec, balk, priority, queue } = spec;
  const arrivals = spec.arrivals
    ? resolveArrivals(spec.arrivals, [...path, 'arrivals'], context)
    : ({ kind: 'none' } as const);
  const patience = patienceSpec && resolveDistribution(patienceSpec, [...path, 'patience'], context);
  const wrap = wrapSpec && resolveDistribution(wrapSpec, [...path, 'wrap'], context);
  const talk = resolveTalk(spec.talk ?? [], [...path, 'talk'], context);
  const serviceLevel = center && targetOf(spec.serviceLevel, center);
  if (!arrivals || patience === undefined || wrap === undefined || !talk) return undefined;
  if (balk === undefined || priority === undefined || !queue || !serviceLevel) return undefined;
  return { name, arrivals, patience, balk, talk, wrap, priority, queue, serviceLevel };
}

/** Contacts come from `arrivals` or from the call list; those whose handle time is not listed need a `talk`. */
function checkDemand(name: string, path: Path, calls: CallsOfType, context: Context): void {
  const { root } = context;
  if (sourceAt(root, path)?.kind !== 'map') return;
  const hasArrivals = sourceAt(root, [...path, 'arrivals']) !== undefined;
  const hasTalk = sourceAt(root, [...path, 'talk']) !== undefined;
  if (hasArrivals && calls && calls.length > 0) {
    refuse(
      context,
      [...path, 'arrivals'],
      `${quote(name)} has rows in the call list too; its contacts come from either, not both`,
    );
  }
  if (!hasArrivals && calls && calls.length === 0) {
    const listed = sourceAt(root, ['calls']) === undefined ? '' : `, or list calls of type ${quote(name)}`;
    refuseMissing(context, [...path, 'arrivals'], `say how many contacts come, such as {rate: 240/h}${listed}`);
  }
  if (hasTalk || (!hasArrivals && !calls)) return;
  const drawn = calls?.filter((call) => call.service === null).length ?? 0;
  if (!hasArrivals && drawn === 0 && calls && calls.length > 0) return;
  const rows = drawn > 0 ? `, because calls with an empty "service" are in the list: ${drawn}` : '';
  refuseMissing(context, [...path, 'talk'], `say how long agents talk, such as 4m30s${rows}`);
}

function resolveTalk(
  phases: NonNullable<ContactTypeSpec['talk']>,
  path: Path,
  context: Context,
): TalkPhase[] | undefined {
  const named = sourceAt(context.root, path);
  const resolved = phases.flatMap((phase) => {
    // A phase called "talk" may also stand for a bare distribution, which has no path of its own.
    const own = sourceAt(context.root, [...path, phase.name]) ? [...path, phase.name] : path;
    const time = resolveDistribution(phase.time, named?.kind === 'map' ? own : path, context);
    return time ? [{ name: phase.name, time }] : [];
  });
  return resolved.length === phases.length ? resolved : undefined;
}

/** A type's own words over those of the center. */
function targetOf(own: ContactTypeSpec['serviceLevel'], center: ServiceLevelTarget): ServiceLevelTarget {
  return {
    target: own?.target ?? center.target,
    within: own?.within ?? center.within,
    formula: own?.formula ?? center.formula,
  };
}
