import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import type { Menu } from './scenario.ts';
import { formatShare, sumOfShares } from './share.ts';
import { sourceAt } from './source.ts';
import { quote } from './suggest.ts';

/** What a type with a menu does not have: all that comes after, which is up to the types that the menu leads to. */
const OF_A_QUEUE = [
  'patience',
  'balk',
  'talk',
  'wrap',
  'priority',
  'queue',
  'serviceLevel',
  'retry',
  'repeat',
  'transfer',
  'callback',
  'outbound',
  'followUp',
  'survey',
  'value',
];

/** Checks a type's menu, and what stands beside it. */
export function checkMenu({ choices, misrouted }: Menu, type: Path, context: Context): void {
  const path = [...type, 'menu'];
  for (const field of OF_A_QUEUE.filter((name) => sourceAt(context.root, [...type, name]) !== undefined)) {
    const message = `${quote(field)} does not go with "menu"; give it to the types that the menu leads to`;
    refuse(context, [...type, field], message);
  }
  if (choices.length === 0) {
    refuse(context, path, 'the menu leads nowhere; give shares of contact types, such as {billing: 60%, sales: 40%}');
    return;
  }
  const sum = sumOfShares(choices.map(({ share }) => share));
  if (sum !== 1) {
    refuse(context, path, `the shares of the menu add up to ${formatShare(sum)}; they must make 100%`);
  }
  if (misrouted > 0 && choices.length === 1) {
    const message = 'with a single choice nobody reaches a wrong one; remove it, or give another choice';
    refuse(context, [...path, 'misrouted'], message);
  }
}
