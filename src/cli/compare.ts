import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const compare = command({
  name: 'compare',
  argument: { name: 'scenario', required: true, several: true },
  summary: 'Compare plans, with the same customers in all of them',
  details:
    'All plans take the seed and the replications of the first, so that they meet the same customers, and differences are of pairs ' +
    'of replications. Prints a verdict and a table, and writes <first>-vs-<second>/report.html, differences.csv and summary.json, ' +
    'the names being those of the files without their endings. With --json it prints the result instead and writes files only ' +
    'if --out says where.',
  options: {
    ...sharedOptions,
    baseline: {
      kind: 'value',
      describe: 'The plan that the others are set against, by its file or its name (default: the first)',
    },
    figures: {
      kind: 'value',
      describe: 'svg: also write every figure of the report as a picture, into figures/ beside it',
    },
  },
  examples: [
    [
      'compare scenarios/retail-bank.yaml scenarios/retail-bank-moved.yaml',
      'what one agent moved to another half hour does',
    ],
    ['compare a.yaml b.yaml c.yaml --baseline b.yaml', 'three plans, differences to the second'],
    ['compare a.yaml b.yaml --replications 500', 'narrower intervals'],
    ['compare a.yaml b.yaml --figures svg', 'pictures for slides and papers, too'],
    ['compare a.yaml b.yaml --json | jq .verdict', 'the result for other programs'],
  ],
  async run(given, terminal) {
    const { compareScenarios } = await import('./compareScenarios.ts');
    return compareScenarios(given.arguments, given.options, terminal);
  },
});
