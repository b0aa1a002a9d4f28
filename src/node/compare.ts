import { type CompareOptions, compare as compareWith } from '../experiment/compare.ts';
import type { Candidate, Comparison } from '../experiment/comparison.ts';
import { onThreads, type ThreadOptions } from './onThreads.ts';

/** How to compare on this machine, and with what. */
export interface NodeCompareOptions extends Omit<CompareOptions, 'crew'>, ThreadOptions {}

/**
 * Simulates plans on worker threads, paired under common random numbers, and sets each against the baseline. Rejects with the signal's
 * reason when that is aborted.
 *
 * @throws InputError when the plans have no common ground
 */
export function compare(candidates: readonly Candidate[], options: NodeCompareOptions = {}): Promise<Comparison> {
  return onThreads(options, (crew) => compareWith(candidates, { ...options, crew }));
}
