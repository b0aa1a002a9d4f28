import type { OptionTable } from './command.ts';

/** Options that mean the same to whoever puts cells into a queue and to whoever takes them. */
export const redisOptions = {
  'redis-wait': {
    kind: 'value',
    describe: 'How long Redis may be silent before it is given up (default: 60s, but 10s at the start)',
  },
} as const satisfies OptionTable;
