import type { Terminal } from './terminal.ts';

/** One subcommand: what its help shows and what it does. */
export interface Command<Options extends OptionTable = OptionTable> {
  readonly name: string;
  /** Its positional argument, if it takes one. */
  readonly argument: Argument | null;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What else its help says. */
  readonly details: string;
  readonly options: Options;
  /** Command lines without the program's name, and what each does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Does it; the result is the exit code. */
  run(given: Given<Options>, terminal: Terminal): Promise<number>;
}

export interface Argument {
  readonly name: string;
  readonly required: boolean;
  readonly several: boolean;
}

/** A flag is given or not, a value at most once, a list any number of times. */
export interface Option {
  readonly kind: 'flag' | 'value' | 'list';
  readonly describe: string;
}

export type OptionTable = { readonly [name: string]: Option };

/** What the command line said. */
export interface Given<Options extends OptionTable> {
  readonly arguments: readonly string[];
  readonly options: { readonly [Name in keyof Options]: OptionValue[Options[Name]['kind']] };
}

interface OptionValue {
  readonly flag: boolean;
  readonly value: string | undefined;
  readonly list: readonly string[];
}

/** Keeps the options' names and kinds for the type of `run`'s argument. */
export function command<const Options extends OptionTable>(definition: Command<Options>): Command<Options> {
  return definition;
}
