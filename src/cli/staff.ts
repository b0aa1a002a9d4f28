import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const staff = command({
  name: 'staff',
  argument: { name: 'scenario', required: true, several: false },
  summary: 'Find the least agents per interval that meet every target, and prove it',
  details:
    'Searches by simulation, started from Erlang A, for the cheapest staff with which every target holds (see "targets" and "serviceLevel" in the scenario), and proves it on fresh ' +
    'replications, as well as that one agent fewer would not do. Prints it beside what Erlang A and C ask for, and writes <name>/staff.html, a report, requirement.csv, staff.xlsx, staff.json and <name>-staffed.yaml, a scenario ' +
    'that can be run. With --given it says what the scenario’s own agents give instead. With --json it prints the result and writes files only if --out says where.',
  options: {
    ...sharedOptions,
    given: { kind: 'flag', describe: 'Search nothing: say which targets the scenario’s own agents meet' },
    fixed: { kind: 'list', describe: 'Leave this agent group as it is (may be given several times)' },
    proof: { kind: 'value', describe: 'Most replications of a proof (default: 20 times the file’s, at least 1000)' },
    check: { kind: 'flag', describe: 'Exit with 1 when a target is missed' },
  },
  examples: [
    ['staff scenarios/overload.yaml', 'the agents that the hour after the peak needs'],
    ['staff scenarios/overload.yaml --given', 'what its own agents give'],
    ['staff scenarios/two-skills.yaml --fixed crossTrained', 'the desks around the cross-trained agents'],
    ['staff plan.yaml --set targets.chance=90%', 'with every target met on nine days of ten'],
    ['staff plan.yaml --json | jq .plan.cost', 'for other programs'],
  ],
  async run(given, terminal) {
    const { staffScenario } = await import('./staffScenario.ts');
    return staffScenario(given.arguments, given.options, terminal);
  },
});
