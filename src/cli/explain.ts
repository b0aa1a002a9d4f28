import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const explain = command({
  name: 'explain',
  argument: { name: 'scenario', required: true, several: false },
  summary: 'Explain why the simulation and Erlang C differ, and why intervals miss their target',
  details:
    'Goes from Erlang C’s service level to the simulated one, adding one assumption at a time under the same random numbers, with the staff that each model ' +
    'would ask for; and takes apart what every interval below the target lost. Prints it and writes <name>/explain.html and explain.json. With --json it ' +
    'prints the result instead and writes files only if --out says where.',
  options: {
    ...sharedOptions,
    interval: {
      kind: 'value',
      describe: 'Explain this interval, named by its start such as 10:30, instead of all below the target',
    },
    figures: {
      kind: 'value',
      describe: 'svg: also write every figure of the report as a picture, into figures/ beside it',
    },
  },
  examples: [
    ['explain scenarios/overload.yaml', 'why the hour after the peak misses its target'],
    ['explain scenarios/retail-bank.yaml --interval 10:30', 'what became of the half hour from 10:30'],
    ['explain scenarios/overload.yaml --figures svg', 'pictures for slides and papers, too'],
    ['explain plan.yaml --set agentGroups.tellers.staff=14', 'the same with other staff'],
    ['explain plan.yaml --json | jq ".rungs[] | [.id, .contribution.mean]"', 'the waterfall for other programs'],
  ],
  async run(given, terminal) {
    const { explainScenario } = await import('./explainScenario.ts');
    return explainScenario(given.arguments, given.options, terminal);
  },
});
