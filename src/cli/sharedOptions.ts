import type { Given, OptionTable } from './command.ts';

/** Options that mean the same in every command that takes them. */
export const sharedOptions = {
  seed: { kind: 'value', describe: 'Seed of the random numbers, instead of the file’s: any text or number' },
  replications: { kind: 'value', describe: 'Number of replications, instead of the file’s' },
  workers: { kind: 'value', describe: 'Worker threads (default: one a core); the result does not depend on it' },
  out: { kind: 'value', describe: 'Folder to write <name>/ into (default: output)' },
  set: { kind: 'list', describe: 'path=value: change one field of the scenario, such as agentGroups.tellers.staff=12' },
  json: { kind: 'flag', describe: 'Print the result as JSON, and nothing else' },
  quiet: { kind: 'flag', describe: 'Print nothing but problems' },
  'no-color': { kind: 'flag', describe: 'No colors (the variable NO_COLOR does the same)' },
} as const satisfies OptionTable;

/** What a command line said by them. */
export type SharedGiven = Given<typeof sharedOptions>['options'];
