import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import { sourceAt } from './source.ts';
import { quote } from './suggest.ts';

const NOBODY_WAITS = 'nobody calls and waits; for customers who are reached and have no agent see "connectWithin"';

/** What a type that is called does not have, and why. */
const OF_INBOUND: readonly (readonly [field: string, reason: string])[] = [
  ['arrivals', 'the center calls the customers of its "list"'],
  ['patience', NOBODY_WAITS],
  ['balk', NOBODY_WAITS],
  ['queue', NOBODY_WAITS],
  ['callback', NOBODY_WAITS],
  ['serviceLevel', NOBODY_WAITS],
  ['selfService', 'it is an agent who calls'],
  ['retry', 'the center calls again: see "attempts" and "retryAfter"'],
  ['repeat', 'the customer did not call (a "followUp" is a further call of the center)'],
];

/** Checks what stands beside `outbound` in a contact type; `undefined` when the channel is wrong already. */
export function checkOutbound(channel: string | undefined, type: Path, context: Context): void {
  // Beside a menu, "outbound" is what is wrong.
  if (sourceAt(context.root, [...type, 'menu']) !== undefined) return;
  for (const [field, reason] of OF_INBOUND) {
    if (sourceAt(context.root, [...type, field]) === undefined) continue;
    refuse(context, [...type, field], `${quote(field)} does not go with "outbound"; remove it: ${reason}`);
  }
  if (channel !== undefined && channel !== 'voice') {
    refuse(context, [...type, 'channel'], `outbound contacts are calls; remove ${quote(channel)}`);
  }
}
