import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told about the engine, measured on `npm run bench` and on whole commands. They are settings of the process, so the program
 * makes them for itself, and the library does not for others.
 *
 * - V8 stops putting functions into their callers at 920 bytes of bytecode a function. What happens to a contact is many small functions,
 *   one a step: with room for all of them a contact takes about an eighth less time.
 * - Before V8 12 a function is compiled as soon as it has run 67,584 bytes of bytecode. The engine's steps are often thrown away after that,
 *   since rarer things happen to later contacts, and compiled again: waiting longer takes a tenth to a quarter off a command's time.
 *   Later versions have a compiler in between for that, and do not know the flag.
 */
export const COMPILER_FLAGS: string[] = [
  '--max-inlined-bytecode-size-cumulative=2000',
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=500000'] : []),
];

export function setCompilerFlags(): void {
  for (const flag of COMPILER_FLAGS) setFlagsFromString(flag);
}
