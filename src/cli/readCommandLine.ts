import yargs, { type Argv, type Options } from 'yargs';
import { nearest, quote } from '../scenario/suggest.ts';
import { checkOptions } from './checkOptions.ts';
import type { Command, Given, Option, OptionTable } from './command.ts';
import { UsageError } from './usageError.ts';

/** What the command line asks for: a command with what it was given, a text (help, the version), or nothing. */
export type Request =
  | { readonly kind: 'command'; readonly command: Command; readonly given: Given<OptionTable> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };

/** Names stay as typed, numbers stay text, `--set` takes one value each time it is given. */
const PARSER = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
};

type Parsed = Readonly<Record<string, unknown>> & { readonly _: readonly (string | number)[] };

/**
 * Reads `args` (without node and the script). Throws a `UsageError` for an unknown command or option, a missing argument or
 * value, or something given twice. `width` is that of the help.
 */
export function readCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  version: string,
  width: number,
): Request {
  const line = args[0] === 'help' ? [...args.slice(1), '--help'] : [...args];
  let text = '';
  let complaint = '';
  // A help of many words takes longer to lay out than the line to read, and yargs lays it out before it runs a command.
  const isHelp = line.some((word) => word.startsWith('--help'));
  const argv: Parsed = parser(commands, version, width, isHelp ? describe : declare)
    .fail((message, error) => {
      if (error) throw new UsageError(advice(message ?? error.message));
      complaint ||= message;
    })
    .parseSync(line, {}, (_error, _argv, output) => {
      text = output;
    });
  const [name] = argv._;
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) throw new UsageError(unknownCommand(String(name), commands));
  if (text) return { kind: 'text', text: `${text}\n` };
  if (!command) return { kind: 'nothing' };
  // What yargs complains of comes last: beside an unknown option, a missing argument is mere consequence.
  const given = readGiven(argv, command);
  if (complaint) throw new UsageError(advice(complaint));
  return { kind: 'command', command, given };
}

function parser(
  commands: readonly Command[],
  version: string,
  width: number,
  build: (builder: Argv, command: Command) => Argv,
): Argv {
  const parser = yargs([])
    .scriptName('busyhour')
    .usage('Usage: busyhour <command> [options]\n\nContact-center staffing by simulation.')
    .example('busyhour run scenarios/first-call.yaml', 'simulate and write a report')
    .example('busyhour run --help', 'the options and examples of a command')
    .locale('en')
    .updateStrings({ array: 'repeatable', boolean: 'flag', string: 'value' })
    .parserConfiguration(PARSER)
    .wrap(width)
    .exitProcess(false)
    .showHelpOnFail(false)
    .help('help', 'Show this help')
    .version('version', 'Show the version', version);
  for (const command of commands) {
    parser.command(`${command.name}${argumentPattern(command)}`, command.summary, (builder) => build(builder, command));
  }
  return parser;
}

/** Says what a command takes. */
function declare(builder: Argv, { options }: Command): Argv {
  for (const [name, option] of Object.entries(options)) builder.option(name, yargsOption(option));
  return builder.version(false);
}

/** Says what a command takes, and all that its help does. */
function describe(builder: Argv, command: Command): Argv {
  const { options, examples, summary, details } = command;
  const text = `Usage: busyhour ${command.name}${argumentPattern(command)} [options]\n\n${summary}. ${details}`;
  declare(builder, command).usage(text);
  builder.epilogue(`Examples:\n${examples.map(([line, what]) => `  ${what}:\n    busyhour ${line}`).join('\n')}`);
  for (const [name, option] of Object.entries(options)) builder.describe(name, option.describe);
  return builder;
}

function argumentPattern({ argument }: Command): string {
  if (!argument) return '';
  const name = argument.several ? `${argument.name}..` : argument.name;
  return argument.required ? ` <${name}>` : ` [${name}]`;
}

function yargsOption({ kind }: Option): Options {
  if (kind === 'flag') return { type: 'boolean' };
  return { type: 'string', array: kind === 'list', requiresArg: true };
}

function readGiven(argv: Parsed, command: Command): Given<OptionTable> {
  const { name, argument, examples } = command;
  const options = checkOptions(argv, command);
  const named = argument ? [argv[argument.name] ?? []].flat() : [];
  // What yargs did not expect (also what follows `--`) is left in `_`, after the command's name.
  const words = [...named, ...argv._.slice(1)].map(String);
  const most = argument ? (argument.several ? Number.POSITIVE_INFINITY : 1) : 0;
  const extra = words[most];
  if (extra !== undefined) {
    throw new UsageError(
      `${quote(extra)} is one word too many: ${name} takes ${argument ? `one ${argument.name}` : 'no argument'}`,
    );
  }
  if (words.length === 0 && argument?.required) {
    throw new UsageError(`name a ${argument.name}, such as "busyhour ${examples[0]?.[0]}"`);
  }
  return { arguments: words, options };
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  const names = commands.map((command) => command.name);
  const near = nearest(name, names);
  return `unknown command ${quote(name)}; ${near ? `did you mean "${near}"?` : `the commands are ${names.join(', ')}`}`;
}

function advice(complaint: string): string {
  const missing = /^Not enough arguments following: (.+)$/.exec(complaint);
  return missing ? `--${missing[1]} needs a value` : complaint.charAt(0).toLowerCase() + complaint.slice(1);
}
