import { nearest } from '../scenario/suggest.ts';
import type { Command, Given, OptionTable } from './command.ts';
import { UsageError } from './usageError.ts';

/** What yargs itself adds to the options. */
const NOT_OPTIONS = new Set(['_', '$0', 'help']);

/** The options of a command as their kinds say. Throws a `UsageError` for one unknown, given twice, or empty. */
export function checkOptions(argv: Readonly<Record<string, unknown>>, command: Command): Given<OptionTable>['options'] {
  const known = new Map(Object.entries(command.options));
  for (const name of Object.keys(argv)) {
    if (!known.has(name) && !NOT_OPTIONS.has(name) && name !== command.argument?.name) {
      throw new UsageError(unknownOption(name, command));
    }
  }
  return Object.fromEntries([...known].map(([name, { kind }]) => [name, check[kind](name, argv[name])]));
}

const check = {
  flag: (_name: string, given: unknown) => [given].flat().at(-1) === true,
  list: (name: string, given: unknown) => [given ?? []].flat().map((value) => checkText(name, value)),
  value: (name: string, given: unknown) => {
    if (Array.isArray(given)) throw new UsageError(`--${name} was given ${given.length} times; it takes one value`);
    return given === undefined ? undefined : checkText(name, given);
  },
};

function checkText(name: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} needs a value`);
  return value;
}

function unknownOption(name: string, command: Command): string {
  const names = [...Object.keys(command.options), 'help'];
  const near = nearest(name, names);
  const dashes = name.length > 1 ? '--' : '-';
  const advice = near
    ? `did you mean --${near}?`
    : `${command.name} takes ${names.map((known) => `--${known}`).join(', ')}`;
  return `unknown option ${dashes}${name}; ${advice}`;
}
