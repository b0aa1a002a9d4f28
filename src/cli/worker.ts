import { command } from './command.ts';
import { redisOptions } from './redisOptions.ts';
import { sharedOptions } from './sharedOptions.ts';

export const worker = command({
  name: 'worker',
  argument: null,
  summary: 'Run cells of sweeps that other machines put in a queue',
  details:
    'Takes cells of any "busyhour sweep --redis" of the same version from a queue in Redis, until it is stopped by Ctrl-C or SIGTERM: it ' +
    'then ends the cells in hand within 5 s, or gives them back, and exits with 0. The cells of a worker that is killed go to another.',
  options: {
    redis: { kind: 'value', describe: 'Where the queue is: redis://[user:password@]host[:port][/db], or rediss://…' },
    ...redisOptions,
    workers: { kind: 'value', describe: 'Worker threads, each with one cell at a time (default: one a core)' },
    quiet: sharedOptions.quiet,
  },
  examples: [
    ['worker --redis redis://queue-host', 'work for all sweeps of that queue, on all cores'],
    ['worker --redis redis://queue-host:6379/2 --workers 2', 'of its database 2, on two threads'],
  ],
  async run(given, terminal) {
    const { runWorker } = await import('./runWorker.ts');
    return runWorker(given.options, terminal);
  },
});
