import { threads } from '../node/threads.ts';
import { command } from './command.ts';
import { crewSize } from './crewSize.ts';
import { sharedOptions } from './sharedOptions.ts';

export const run = command({
  name: 'run',
  argument: { name: 'scenario', required: true, several: true },
  summary: 'Simulate scenarios',
  details:
    'Prints a table and writes <name>/report.html, intervals.csv and summary.json, <name> being the file’s name without ' +
    'its ending. With --json it prints the result instead (of several scenarios: an array) and writes files only if --out ' +
    'says where.',
  options: {
    ...sharedOptions,
    trace: {
      kind: 'value',
      describe: 'Also write contacts.csv: what happened to each contact of the first N replications',
    },
    figures: {
      kind: 'value',
      describe: 'svg: also write every figure of the report as a picture, into <name>/figures/',
    },
    excel: {
      kind: 'flag',
      describe: 'Also write <name>.xlsx: a workbook to go on working in',
    },
    check: {
      kind: 'flag',
      describe: 'Exit with 1 when a contact type misses its service level target, or has too many nuisance calls',
    },
  },
  examples: [
    ['run scenarios/first-call.yaml', 'simulate, print a table, write output/first-call/'],
    ['run plan.yaml --set agentGroups.tellers.staff=14', 'the same with other staff'],
    ['run a.yaml b.yaml --replications 500 --out results', 'two scenarios, more replications, another folder'],
    ['run plan.yaml --json | jq .total.serviceLevel', 'the result for other programs'],
    ['run plan.yaml --trace 1', 'a line for each contact of the first replication, in contacts.csv'],
    ['run plan.yaml --figures svg --excel', 'pictures for slides and papers, and a workbook'],
    ['run plan.yaml --check --quiet', 'in a script: exits with 1 when a target is missed'],
  ],
  async run(given, terminal) {
    const workers = crewSize(given.options.workers);
    const crew = threads(workers);
    // Threads take as long to start as it takes to load and read everything else.
    crew.start();
    try {
      const { runScenarios } = await import('./runScenarios.ts');
      return await runScenarios(given.arguments, given.options, crew, terminal);
    } finally {
      await crew.close();
    }
  },
});
