import type { Channel, Scenario } from '../scenario/scenario.ts';
import { queuedTypes } from './uses.ts';

const PROMPT: readonly (readonly [channel: Channel, name: string])[] = [
  ['voice', 'calls'],
  ['chat', 'chats'],
];

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

/** Those who wait for an answer there and then: `calls`, `chats`. */
export function promptNames(scenario: Scenario): readonly string[] {
  const channels = queuedTypes(scenario).map((type) => scenario.contactTypes[type]?.channel);
  return PROMPT.flatMap(([channel, name]) => (channels.includes(channel) ? [name] : []));
}
