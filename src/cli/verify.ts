import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const verify = command({
  name: 'verify',
  argument: { name: 'result', required: true, several: false },
  summary: 'Run a part of stored results again and say whether they are the same',
  details:
    'Takes the folder of a sweep, runs cells of it again, drawn at random, and compares them with what is stored, to the byte; ' +
    'checks also that results.csv says what the cells say. Or takes the summary.json of a run, with the scenario that made it. ' +
    'Exits with 1 when anything differs.',
  options: {
    cells: { kind: 'value', describe: 'How many cells of a sweep are run again (default: 10)' },
    all: { kind: 'flag', describe: 'Run all of them again' },
    file: { kind: 'value', describe: 'The sweep file, where it is no longer in its place, or the scenario of a run' },
    workers: sharedOptions.workers,
    quiet: sharedOptions.quiet,
  },
  examples: [
    ['verify output/sweep', 'ten cells of a sweep'],
    ['verify output/sweep --all', 'every cell'],
    ['verify output/plan/summary.json --file plan.yaml', 'a run'],
  ],
  async run(given, terminal) {
    const { verifyResults } = await import('./verifyResults.ts');
    return verifyResults(given.arguments, given.options, terminal);
  },
});
