import { command } from './command.ts';
import { sharedOptions } from './sharedOptions.ts';

export const schedule = command({
  name: 'schedule',
  argument: { name: 'scenario', required: true, several: false },
  summary: 'Make the shifts that meet every target at least cost, out of those that may be worked',
  details:
    'For agent groups that say in "schedule" which shifts may be worked. Finds the agents that every target takes (as "busyhour staff" does), covers them with shifts by integer programming, ' +
    'simulates these, and mends them until the targets hold. Prints the shifts and who is there when, and writes <name>/schedule.html, shifts.csv, roster.csv, requirement.csv, schedule.json, ' +
    'schedule.xlsx and <name>-scheduled.yaml, a scenario that can be run. Where no shifts keep all rules it says which rule stands in the way, writes nothing and exits with 1. With --json it ' +
    'prints the result and writes files only if --out says where.',
  options: {
    ...sharedOptions,
    requirement: {
      kind: 'value',
      describe: 'Cover the agents of this CSV or .xlsx file, as "busyhour staff" writes it (requirement.csv)',
    },
    gap: {
      kind: 'value',
      describe: 'How far from the least cost the shifts may be (default: 1%); 0% proves the least',
    },
    proof: { kind: 'value', describe: 'Most replications of the proof (default: the file’s, at least 1000)' },
    check: { kind: 'flag', describe: 'Exit with 1 when a target is missed' },
  },
  examples: [
    ['schedule scenarios/clinic.yaml', 'the shifts of a clinic’s telephones'],
    ['schedule plan.yaml --requirement output/plan/requirement.csv', 'shifts for a requirement of one’s own'],
    ['schedule plan.yaml --gap 0% --check', 'the least cost, and an exit code for scripts'],
    ['schedule plan.yaml --set targets.chance=90%', 'with every target met on nine days of ten'],
    ['schedule plan.yaml --json | jq .cover.cost', 'for other programs'],
  ],
  async run(given, terminal) {
    const { scheduleScenario } = await import('./scheduleScenario.ts');
    return scheduleScenario(given.arguments, given.options, terminal);
  },
});
