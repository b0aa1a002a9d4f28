import { circlesOf } from './circlesOf.ts';
import { type Context, refuse } from './context.ts';
import { isMenu, isOutbound, type Link, type Links } from './links.ts';
import { sumOfShares } from './share.ts';
import { keyPlaceOf, placeOf, type Source } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/** Checks that every link leads to another type with a queue, and that no contact goes round for ever. */
export function checkLinks(types: readonly string[], { all, complete }: Links, context: Context): void {
  const sound = all.filter((link) => !checkTarget(link, types, context));
  if (!complete || sound.length < all.length) return;
  const overflows = new Map(sound.filter(({ by }) => by === 'overflow').map((link) => [link.from, link]));
  refuseCircles(types, overflows, 'overflows', 'let one of these types not overflow', context);
  const transfers = endlessTransfers(sound.filter(({ by }) => by === 'transfer'));
  refuseCircles(types, transfers, 'transfers', 'let one of these types transfer less than 100%', context);
}

const TO_ITSELF: { readonly [By in Exclude<Link['by'], 'followUp'>]: (type: string) => string } = {
  menu: (type) => `the menu of ${type} leads to itself; name another contact type`,
  transfer: (type) =>
    `${type} is transferred to itself; name another contact type, or for those who call again use "repeat"`,
  overflow: (type) => `${type} overflows to itself; name another contact type`,
};

/** Reports a link that leads nowhere; whether it does. */
function checkTarget(link: Link, types: readonly string[], context: Context): boolean {
  const { root, files } = context;
  const { by, path } = link;
  const message = by === 'followUp' ? followUpFault(link.to, types, root) : routeFault({ ...link, by }, types, root);
  if (message === undefined) return false;
  // A menu names the other type by a key, the others by a value.
  files.report.add(by === 'menu' ? keyPlaceOf(root, path) : placeOf(root, path), path, message);
  return true;
}

type Route = Link & { readonly by: keyof typeof TO_ITSELF };

/** What is wrong with the type whose queue a customer is to join. */
function routeFault({ by, from, to }: Route, types: readonly string[], root: Source): string | undefined {
  const choices = types.filter((type) => type !== from && !isMenu(root, type) && !isOutbound(root, type));
  if (to === from) return TO_ITSELF[by](quote(from));
  if (!types.includes(to)) return `unknown contact type ${quote(to)}${didYouMean(to, choices)}`;
  if (isMenu(root, to)) return `${quote(to)} has a menu and no queue of its own; name a type that it leads to`;
  if (!isOutbound(root, to)) return undefined;
  return `${quote(to)} is an outbound type, which nobody calls; name an inbound one, or use "followUp"`;
}

/** What is wrong with the type whose list a record is to join. */
function followUpFault(to: string, types: readonly string[], root: Source): string | undefined {
  if (isOutbound(root, to)) return undefined;
  const outbound = types.filter((type) => isOutbound(root, type));
  if (!types.includes(to)) {
    const none = '; give the center a type with "outbound"';
    return `unknown contact type ${quote(to)}${outbound.length > 0 ? didYouMean(to, outbound) : none}`;
  }
  const others = outbound.length > 0 ? `, or name ${outbound.map(quote).join(' or ')}` : '';
  return `${quote(to)} is no outbound type, and has no list; give it "outbound"${others}`;
}

/** To each type whose customers are transferred for ever, the first of the transfers that go on so. */
function endlessTransfers(transfers: readonly Link[]): ReadonlyMap<string, Link> {
  const likely = transfers.filter(({ probability }) => probability > 0);
  const total = (type: string) =>
    sumOfShares(likely.filter(({ from }) => from === type).map(({ probability }) => probability));
  const always = new Set(likely.map(({ from }) => from).filter((type) => total(type) >= 1));
  let endless = likely.filter(({ from }) => always.has(from));
  // Whoever may be transferred to a type where it can end comes to an end, too: such types go until none is left.
  for (;;) {
    const caught = new Set(endless.map(({ from }) => from));
    const free = new Set(endless.filter(({ to }) => !caught.has(to)).map(({ from }) => from));
    if (free.size === 0) break;
    endless = endless.filter(({ from }) => !free.has(from));
  }
  return new Map(endless.toReversed().map((link) => [link.from, link]));
}

function refuseCircles(
  types: readonly string[],
  links: ReadonlyMap<string, Link>,
  what: string,
  advice: string,
  context: Context,
): void {
  const linked = types.filter((type) => links.has(type));
  for (const circle of circlesOf(linked, (type) => links.get(type)?.to)) {
    const [first = ''] = circle;
    const path = links.get(first)?.path ?? [];
    refuse(context, path, `${what} go round in a circle: ${[...circle, first].map(quote).join(' to ')}; ${advice}`);
  }
}
