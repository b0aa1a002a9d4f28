import alea from 'seedrandom/lib/alea.js';
import tychei from 'seedrandom/lib/tychei.js';
import type { Generator } from './generator.ts';

/** Raised whenever any stream, or what a distribution makes of its draws, changes; printed in every result. */
export const STREAM_VERSION = 1;

/** `tychei` is what simulations use; `alea`, of unrelated design, checks that no result depends on the generator. */
export type Algorithm = 'tychei' | 'alea';
const ALGORITHMS = { tychei, alea } satisfies { readonly [A in Algorithm]: unknown };

/**
 * The random numbers of one purpose (`talk/billing`, `routing`) in one replication. Each stream depends on its own three
 * words and on nothing else, so adding a contact type or running replications in another order changes no other stream.
 *
 * The key is JSON, in which no two different triples read the same; the generators mix every character of it, so that
 * neighboring replications and purposes start far apart.
 */
export function stream(seed: string, replication: number, purpose: string, algorithm: Algorithm = 'tychei'): Generator {
  const key = JSON.stringify([STREAM_VERSION, seed, replication, purpose]);
  const word = ALGORITHMS[algorithm](key).int32;
  return {
    // 52 bits and a half: the middles of 2^52 equal cells. Both u and 1 - u are exact, the extremes are 2^-53 from the
    // ends, and quantiles have no visible steps, even far in a tail or over a horizon of weeks counted in microseconds.
    // 32 bits would save 1.5 ns of 4.5 and end an exponential at 23 means.
    uniform: () => ((word() >>> 12) + ((word() >>> 0) + 0.5) * 2 ** -32) * 2 ** -20,
  };
}
