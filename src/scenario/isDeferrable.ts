import type { Channel } from './scenario.ts';

/** Whether what comes in on a channel waits through closed hours. */
export function isDeferrable(channel: Channel): boolean {
  return channel === 'email' || channel === 'task';
}
