import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const merge = command({
  name: 'merge',
  argument: { name: 'sweep', required: true, several: false },
  summary: 'Put the shards of a sweep together',
  details:
    'Writes the tables and the report of a sweep whose cells were run by "busyhour sweep --shard i/n", the same to the byte as one ' +
    'machine would have written. Exits with 1 when cells are missing, and says how many.',
  options: {
    out: { kind: 'value', describe: 'Folder that holds <name>/ (default: output)' },
    from: { kind: 'list', describe: 'Another folder of results whose cells are taken over, where machines share none' },
    quiet: sharedOptions.quiet,
  },
  examples: [
    ['merge sweep.yaml', 'after all shards have written into output/sweep/'],
    ['merge sweep.yaml --from a/sweep --from b/sweep', 'from the folders of two machines'],
  ],
  async run(given, terminal) {
    const { mergeCells } = await import('./mergeCells.ts');
    return mergeCells(given.arguments, given.options, terminal);
  },
});
