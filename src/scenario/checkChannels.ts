import { type Context, refuse } from './context.ts';
import type { Draft } from './salvage.ts';
import type { Channel } from './scenario.ts';
import { itemPath, sourceAt } from './source.ts';
import { quote } from './suggest.ts';

/** What a contact type has that somebody on the telephone has, or who must have an answer now. */
const NOT_IN_WRITING: readonly {
  readonly field: string;
  readonly channels: readonly Channel[];
  readonly advice: string;
}[] = [
  {
    field: 'callback',
    channels: ['chat', 'email', 'task'],
    advice: 'only those who wait on the telephone are called back',
  },
  { field: 'balk', channels: ['email', 'task'], advice: 'nobody stays to wait, and so nobody leaves at once' },
  { field: 'selfService', channels: ['task'], advice: 'no customer is there' },
];

/** Checks what does not go with the channel of a contact type, and warm transfers, where both agents talk. */
export function checkChannels(types: Draft['contactTypes'], context: Context): void {
  const channels = new Map(types.map(({ name, content }) => [name, content.channel ?? 'voice']));
  for (const { name, content } of types) {
    const path = ['contactTypes', name];
    const channel = channels.get(name) ?? 'voice';
    if (channel !== 'voice' && content.menu) {
      const message = `${quote(channel)} does not go with "menu"; give it to the types that the menu leads to`;
      refuse(context, [...path, 'channel'], message);
      continue;
    }
    for (const { field, channels: without, advice } of NOT_IN_WRITING) {
      if (!without.includes(channel) || sourceAt(context.root, [...path, field]) === undefined) continue;
      refuse(
        context,
        [...path, field],
        `${quote(field)} does not go with the channel ${quote(channel)}; remove it: ${advice}`,
      );
    }
    for (const [index, { warm, to }] of (content.transfer ?? []).entries()) {
      const written = [channel, channels.get(to) ?? 'voice'].find((one) => one !== 'voice');
      if (warm === 0 || written === undefined) continue;
      const message = `"warm" is for calls, on which both agents talk, and one of the two types is ${quote(written)}; remove it`;
      refuse(context, [...itemPath(context.root, [...path, 'transfer'], index), 'warm'], message);
    }
  }
}
