import { machineFailure } from '../node/machineFailure.ts';
import { formatProblem, InputError } from '../problem.ts';
import { UsageError } from './usageError.ts';

const INPUT_WRONG = 2;
const MACHINE_FAILED = 3;
const INTERRUPTED = 130;

/** What to tell the user about a failure, ending in a line break, and the exit code that goes with it. Never a stack trace. */
export function explainFailure(error: unknown): { readonly message: string; readonly exitCode: number } {
  if (error instanceof InputError) return { message: listProblems(error), exitCode: INPUT_WRONG };
  if (error instanceof UsageError) return { message: `busyhour: ${error.message}\n`, exitCode: INPUT_WRONG };
  if (error instanceof Error && error.name === 'AbortError') {
    return { message: 'busyhour: interrupted; nothing unfinished was written\n', exitCode: INTERRUPTED };
  }
  const failure = machineFailure(error) ?? `this is a fault of the program (DEBUG=1 shows where): ${firstLine(error)}`;
  return { message: `busyhour: ${failure}\n`, exitCode: MACHINE_FAILED };
}

function listProblems({ problems }: InputError): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${problems.map((problem) => `${formatProblem(problem)}\n`).join('')}${count} found\n`;
}

function firstLine(error: unknown): string {
  return String(error).split('\n', 1).join('');
}
