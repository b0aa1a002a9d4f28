import { cellThreads } from '../node/sweep/cellThreads.ts';
import { command } from './command.ts';
import { crewSize } from './crewSize.ts';
import { redisOptions } from './redisOptions.ts';
import { sharedOptions } from './sharedOptions.ts';

export const sweep = command({
  name: 'sweep',
  argument: { name: 'sweep', required: true, several: false },
  summary: 'Simulate a batch of scenarios: a base and what varies',
  details:
    'Writes <name>/results.csv, results.parquet, report.html and sweep.json, <name> being the file’s name without its ending, and ' +
    'each finished cell into <name>/cells/. Run again, after an interruption or with a changed file, it does only what is missing. ' +
    'With --json it prints the results as well.',
  options: {
    workers: sharedOptions.workers,
    out: sharedOptions.out,
    shard: {
      kind: 'value',
      describe:
        'i/n: run only the i-th of n parts of the cells and write no tables; "busyhour merge" does when all are done',
    },
    redis: {
      kind: 'value',
      describe:
        'Let others run the cells: redis://[user:password@]host[:port][/db] of a queue from which any "busyhour worker" takes them; with ' +
        '--workers this process takes some, too',
    },
    ...redisOptions,
    json: sharedOptions.json,
    quiet: sharedOptions.quiet,
  },
  examples: [
    ['sweep sweep.yaml', 'run all cells that are not there yet, then write the tables and the report'],
    ['sweep sweep.yaml --shard 1/4', 'the first of four parts, for one machine of four that share the folder'],
    ['sweep sweep.yaml --redis redis://queue-host', 'by all workers of a queue, see "busyhour worker --help"'],
    ['sweep sweep.yaml --out results --workers 2', 'into another folder, on two threads'],
    ['sweep sweep.yaml --quiet --json | jq .cells', 'the results for other programs'],
  ],
  async run(given, terminal) {
    const { workers, redis } = given.options;
    const threads = cellThreads(crewSize(workers));
    // They take as long to start as it takes to load and read everything else.
    if (redis === undefined) threads.start();
    try {
      const { sweepCells } = await import('./sweepCells.ts');
      return await sweepCells(given.arguments, given.options, threads, terminal);
    } finally {
      await threads.close();
    }
  },
});
