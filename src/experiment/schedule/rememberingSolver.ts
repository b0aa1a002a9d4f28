import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { IntegerProgram, Solution, Solver, Unsolved } from './integerProgram.ts';

/** A solver that solves no program twice: from round to round of a schedule, most days stay as they are. */
export function rememberingSolver(solver: Solver): Solver {
  const known = new Map<string, Promise<Solution | Unsolved>>();
  return {
    solve(program, options) {
      const key = `${options.gap} ${digestOf(program)}`;
      const found = known.get(key) ?? solver.solve(program, options);
      known.set(key, found);
      return found;
    },
  };
}

function digestOf({ cost, upper, integer, rowLower, rowUpper, starts, rows, values }: IntegerProgram): string {
  const hash = sha256.create();
  for (const part of [cost, upper, integer, rowLower, rowUpper, starts, rows, values]) {
    // How long each is, too: else the end of one could be the beginning of the next.
    hash.update(new Uint8Array(Int32Array.of(part.length).buffer));
    hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return bytesToHex(hash.digest());
}
