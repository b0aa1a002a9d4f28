import type { IntegerProgram } from './integerProgram.ts';

/** The same program for amounts that can be divided: its relaxation. */
export function fractional(program: IntegerProgram): IntegerProgram {
  return { ...program, integer: new Uint8Array(program.integer.length) };
}
