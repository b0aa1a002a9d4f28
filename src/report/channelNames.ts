import type { Channel, Scenario } from '../scenario/scenario.ts';

const NAMES: readonly (readonly [channel: Channel, name: string])[] = [
  ['chat', 'chats'],
  ['email', 'email'],
  ['task', 'tasks'],
];

/** What the scenario has besides calls, of these channels: `chats`, `email`, `tasks`. */
export function channelNames({ contactTypes }: Scenario, ...channels: readonly Channel[]): readonly string[] {
  return NAMES.flatMap(([channel, name]) =>
    channels.includes(channel) && contactTypes.some((type) => type.channel === channel) ? [name] : [],
  );
}
