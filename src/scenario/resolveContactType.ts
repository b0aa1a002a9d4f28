import { checkMenu } from './checkMenu.ts';
import { checkOutbound } from './checkOutbound.ts';
import type { ContactTypeSpec } from './contactTypeSchema.ts';
import { type Context, refuse } from './context.ts';
import type { Links } from './links.ts';
import type { Path } from './path.ts';
import { resolveArrivals } from './resolveArrivals.ts';
import { resolveCallback } from './resolveCallback.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import { resolvedOnce } from './resolvedOnce.ts';
import { resolveFollowUp } from './resolveFollowUp.ts';
import { resolveOutbound } from './resolveOutbound.ts';
import { resolvePatience } from './resolvePatience.ts';
import { resolveReturn } from './resolveReturn.ts';
import { resolveSelfService } from './resolveSelfService.ts';
import { resolveServiceLevel } from './resolveServiceLevel.ts';
import { resolveSurvey } from './resolveSurvey.ts';
import { resolveTalk } from './resolveTalk.ts';
import { resolveTransfer } from './resolveTransfer.ts';
import type { Draft, Named } from './salvage.ts';
import type { ContactType } from './scenario.ts';
import { sourceAt } from './source.ts';

/** What becomes of those who are offered to a type's queue. */
type Queued = Omit<ContactType, 'name' | 'channel' | 'arrivals' | 'serviceLevel' | 'selfService' | 'menu' | 'outbound'>;

/** What a type with a menu has instead of a queue: nothing. */
const NO_QUEUE: Queued = {
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
  followUp: [],
  survey: null,
  value: { answered: 0, abandoned: 0, contained: 0 },
};

const onceResolved = resolvedOnce<ContactType>();

/** A contact type with its files read in; `undefined` when something about it is wrong. */
export function resolveContactType(
  type: Named<Partial<ContactTypeSpec>>,
  draft: Draft,
  links: Links,
  context: Context,
): ContactType | undefined {
  const { name, content } = type;
  const resolve = () => resolveAnew(type, draft, links, context);
  // Outbound records come from other types, and are for groups.
  if (content.outbound) return resolve();
  return onceResolved(content, [name, draft.serviceLevel], context, resolve);
}

function resolveAnew(
  { name, content: spec }: Named<Partial<ContactTypeSpec>>,
  draft: Draft,
  links: Links,
  context: Context,
): ContactType | undefined {
  const path = ['contactTypes', name];
  const { channel, menu } = spec;
  const arrivals = spec.arrivals
    ? resolveArrivals(spec.arrivals, [...path, 'arrivals'], context)
    : ({ kind: 'none' } as const);
  const soundTalk = spec.talk ?? (sourceAt(context.root, [...path, 'talk']) ? undefined : []);
  const phases = soundTalk?.map((phase) => phase.name);
  const selfService =
    spec.selfService && resolveSelfService(spec.selfService, [...path, 'selfService'], phases, context);
  const serviceLevel =
    channel && draft.serviceLevel && resolveServiceLevel(spec.serviceLevel, channel, draft.serviceLevel);
  const outbound = spec.outbound && resolveOutbound(spec.outbound, name, draft, links, context);
  if (menu) checkMenu(menu, path, context);
  if (sourceAt(context.root, [...path, 'outbound'])) checkOutbound(channel, path, context);
  const queued = menu ? NO_QUEUE : resolveQueued(spec, path, context);
  if (!channel || !arrivals || !selfService || !serviceLevel) return undefined;
  if (menu === undefined || outbound === undefined || !queued) return undefined;
  return { name, channel, arrivals, ...queued, serviceLevel, selfService, menu, outbound };
}

function resolveQueued(spec: Partial<ContactTypeSpec>, path: Path, context: Context): Queued | undefined {
  const { balk, priority, queue, value } = spec;
  const patience = resolvePatience(spec, path, context);
  const wrap = spec.wrap && resolveDistribution(spec.wrap, [...path, 'wrap'], context);
  const talk = resolveTalk(spec.talk ?? [], [...path, 'talk'], context);
  const again = resolveReturn(spec.retry, [...path, 'retry'], context);
  const retry = again && { ...again, attempts: spec.retry?.attempts ?? null };
  const repeat = resolveReturn(spec.repeat, [...path, 'repeat'], context);
  const transfer = spec.transfer && resolveTransfer(spec.transfer, [...path, 'transfer'], context);
  const callback = resolveCallback(spec.callback, queue?.capacity ?? null, [...path, 'callback'], context);
  const followUp = spec.followUp && resolveFollowUp(spec.followUp, [...path, 'followUp'], context);
  const survey = resolveSurvey(spec.survey, path, context);
  if (queue?.overflow && queue.capacity === 0) {
    const message = 'nobody waits in a queue of capacity 0, so nobody overflows; remove it, or give a capacity';
    refuse(context, [...path, 'queue', 'overflow'], message);
  }
  if (patience === undefined || wrap === undefined || !talk) return undefined;
  if (balk === undefined || priority === undefined || !queue || !value) return undefined;
  if (retry === undefined || repeat === undefined || !transfer || callback === undefined) return undefined;
  if (!followUp || survey === undefined) return undefined;
  return { patience, balk, talk, wrap, priority, queue, retry, repeat, transfer, callback, followUp, survey, value };
}
