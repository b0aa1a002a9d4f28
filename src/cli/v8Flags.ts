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
 * - A thread that ends while a function of it is being compiled may be asked to mark its memory step by step when it is gone already, and Node 20
 *   aborts (`NodePlatform::ForIsolate`): of short commands one in thirty. What these threads keep is marked at one go in no time.
 */
export const V8_FLAGS: string[] = [
  '--max-inlined-bytecode-size-cumulative=2000',
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=500000'] : []),
  '--no-incremental-marking',
];

export function setV8Flags(): void {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
}
