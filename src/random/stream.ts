import alea from 'seedrandom/lib/alea.js';
import type { Generator } from './generator.ts';
import { tyche, tycheFamily } from './tyche.ts';

/**
 * Raised whenever any stream, or what a distribution makes of its draws, changes; printed in every result. Version 2 has other
 * logarithms and exponentials, exact in more of the last bits: one time in some 10^8 differs from version 1, by a microsecond.
 */
export const STREAM_VERSION = 2;

/** What the generators are seeded with: the uniform draws themselves are those of version 1. */
const SEEDING = 1;

/** `tychei` is what simulations use; `alea`, of unrelated design, checks that no result depends on the generator. */
export type Algorithm = 'tychei' | 'alea';

/**
 * The random numbers of one purpose (`talk/billing`, `routing`) in one replication. Each stream depends on its own three
 * words and on nothing else, so adding a contact type or running replications in another order changes no other stream.
 *
 * The key is JSON, in which no two different triples read the same; the generators mix every character of it, so that
 * neighboring replications and purposes start far apart.
 */
export function stream(seed: string, replication: number, purpose: string, algorithm: Algorithm = 'tychei'): Generator {
  const key = () => keyOf(seed, replication, purpose);
  return algorithm === 'tychei' ? tyche(key) : aleaOf(key());
}

/** The streams whose purposes begin alike, such as those of a type's customers: the same as `stream` gives, but opened in half the time. */
export function streamFamily(seed: string, replication: number, beginning: string): (rest: string) => Generator {
  // JSON writes a text character by character: only the quote and the bracket at the end have to go.
  const family = tycheFamily(keyOf(seed, replication, beginning).slice(0, -2));
  return (rest) => family(`${JSON.stringify(rest).slice(1)}]`);
}

function keyOf(seed: string, replication: number, purpose: string): string {
  return JSON.stringify([SEEDING, seed, replication, purpose]);
}

function aleaOf(key: string): Generator {
  const word = alea(key).int32;
  const uniform = () => ((word() >>> 12) + ((word() >>> 0) + 0.5) * 2 ** -32) * 2 ** -20;
  return {
    uniform,
    fill: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = uniform();
    },
  };
}
