import { checkMenu } from './checkMenu.ts';
import type { ContactTypeSpec } from './contactTypeSchema.ts';
import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import { resolveArrivals } from './resolveArrivals.ts';
import { resolveCallback } from './resolveCallback.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import { resolveReturn } from './resolveReturn.ts';
import { resolveSelfService } from './resolveSelfService.ts';
import { resolveTransfer } from './resolveTransfer.ts';
import type { Named } from './salvage.ts';
import type { ContactType, ServiceLevelTarget, TalkPhase } from './scenario.ts';
import { sourceAt } from './source.ts';

/** What a type with a menu has instead of a queue: nothing. */
const NO_QUEUE = {
  patience: null,
  balk: 0,
  talk: [],
  wrap: null,
  priority: 5,
  queue: { capacity: null, overflow: null },
  retry: null,
  repeat: null,
  transfer: [],
  callback: null,
} as const;

/** A contact type with its files read in; `undefined` when something about it is wrong. */
export function resolveContactType(
  { name, content: spec }: Named<Partial<ContactTypeSpec>>,
  center: ServiceLevelTarget | undefined,
  context: Context,
): ContactType | undefined {
  const path = ['contactTypes', name];
  const { menu } = spec;
  const arrivals = spec.arrivals
    ? resolveArrivals(spec.arrivals, [...path, 'arrivals'], context)
    : ({ kind: 'none' } as const);
  const soundTalk = spec.talk ?? (sourceAt(context.root, [...path, 'talk']) ? undefined : []);
  const phases = soundTalk?.map((phase) => phase.name);
  const selfService =
    spec.selfService && resolveSelfService(spec.selfService, [...path, 'selfService'], phases, context);
  const serviceLevel = center && targetOf(spec.serviceLevel, center);
  if (menu) checkMenu(menu, path, context);
  const queued = menu ? NO_QUEUE : resolveQueued(spec, path, context);
  if (!arrivals || !selfService || !serviceLevel || menu === undefined || !queued) return undefined;
  return { name, arrivals, ...queued, serviceLevel, selfService, menu };
}

/** What becomes of those who are offered to the queue. */
function resolveQueued(
  spec: Partial<ContactTypeSpec>,
  path: Path,
  context: Context,
): Omit<ContactType, 'name' | 'arrivals' | 'serviceLevel' | 'selfService' | 'menu'> | undefined {
  const { balk, priority, queue } = spec;
  const patience = spec.patience && resolveDistribution(spec.patience, [...path, 'patience'], context);
  const wrap = spec.wrap && resolveDistribution(spec.wrap, [...path, 'wrap'], context);
  const talk = resolveTalk(spec.talk ?? [], [...path, 'talk'], context);
  const again = resolveReturn(spec.retry, [...path, 'retry'], context);
  const retry = again && { ...again, attempts: spec.retry?.attempts ?? null };
  const repeat = resolveReturn(spec.repeat, [...path, 'repeat'], context);
  const transfer = spec.transfer && resolveTransfer(spec.transfer, [...path, 'transfer'], context);
  const callback = resolveCallback(spec.callback, queue?.capacity ?? null, [...path, 'callback'], context);
  if (queue?.overflow && queue.capacity === 0) {
    const message = 'nobody waits in a queue of capacity 0, so nobody overflows; remove it, or give a capacity';
    refuse(context, [...path, 'queue', 'overflow'], message);
  }
  if (patience === undefined || wrap === undefined || !talk) return undefined;
  if (balk === undefined || priority === undefined || !queue) return undefined;
  if (retry === undefined || repeat === undefined || !transfer || callback === undefined) return undefined;
  return { patience, balk, talk, wrap, priority, queue, retry, repeat, transfer, callback };
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
