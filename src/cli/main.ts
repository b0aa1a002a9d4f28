import { VERSION } from '../version.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { erlang } from './erlang.ts';
import { explain } from './explain.ts';
import { explainFailure } from './explainFailure.ts';
import { explore } from './explore.ts';
import { init } from './init.ts';
import { merge } from './merge.ts';
import { readCommandLine } from './readCommandLine.ts';
import { run } from './run.ts';
import { schedule } from './schedule.ts';
import { schema } from './schema.ts';
import { staff } from './staff.ts';
import { sweep } from './sweep.ts';
import { type Terminal, terminal } from './terminal.ts';
import { setV8Flags } from './v8Flags.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';
import { worker } from './worker.ts';

const COMMANDS: readonly Command[] = [
  run,
  compare,
  explain,
  explore,
  staff,
  schedule,
  sweep,
  merge,
  verify,
  worker,
  erlang,
  validate,
  init,
  schema,
];

const USAGE_WRONG = 2;
const WIDEST_HELP = 110;

/**
 * The program. `args` is the command line without node and the script; the result is the exit code: 0 done, 1 the answer
 * is no, 2 the input or the usage is wrong, 3 the machine failed, 130 interrupted.
 */
export async function main(args: readonly string[]): Promise<number> {
  setV8Flags();
  const screen = terminal();
  process.on('uncaughtException', (error) => process.exit(fail(error, screen)));
  try {
    return await answer(args, screen);
  } catch (error) {
    return fail(error, screen);
  }
}

async function answer(args: readonly string[], screen: Terminal): Promise<number> {
  const read = (line: readonly string[]) =>
    readCommandLine(line, COMMANDS, VERSION, Math.min(screen.width, WIDEST_HELP));
  const request = read(args);
  if (request.kind === 'command') return request.command.run(request.given, screen);
  if (request.kind === 'text') {
    await screen.print(request.text);
    return 0;
  }
  const help = read(['--help']);
  if (help.kind === 'text') screen.note(help.text);
  return USAGE_WRONG;
}

function fail(error: unknown, screen: Terminal): number {
  const { message, exitCode } = explainFailure(error);
  screen.note(message);
  if (process.env.DEBUG && error instanceof Error) screen.note(`${error.stack}\n`);
  return exitCode;
}
