import { availableParallelism } from 'node:os';
import { type CompareOptions, compare as compareWith } from '../experiment/compare.ts';
import type { Candidate, Comparison } from '../experiment/comparison.ts';
import { threads } from './threads.ts';

/** How to compare on this machine. The result depends on nothing but `baseline`. */
export interface NodeCompareOptions extends Partial<CompareOptions> {
  /** Number of worker threads, one a core unless given; a `crew` is used instead, and left open. */
  readonly workers?: number;
}

/** Simulates plans on worker threads, paired under common random numbers, and sets each against the baseline. */
export async function compare(candidates: readonly Candidate[], options: NodeCompareOptions = {}): Promise<Comparison> {
  const { workers = availableParallelism(), ...given } = options;
  if (given.crew) return compareWith(candidates, { ...given, crew: given.crew });
  const crew = threads(workers);
  try {
    return await compareWith(candidates, { ...given, crew });
  } finally {
    await crew.close();
  }
}
