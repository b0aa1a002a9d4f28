import { type Replicated, type ReplicateOptions, replicate as replicateWith } from '../experiment/replicate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { onThreads, type ThreadOptions } from './onThreads.ts';

/** How to run on this machine, and what to keep. */
export interface NodeReplicateOptions extends Omit<ReplicateOptions, 'crew'>, ThreadOptions {}

/**
 * Simulates a scenario on worker threads and gives the headline measures of each replication, one row each. Rejects with the signal's
 * reason when that is aborted.
 *
 * @throws InputError for measures that there are not
 */
export function replicate(scenario: Scenario, options: NodeReplicateOptions = {}): Promise<Replicated> {
  return onThreads(options, (crew) => replicateWith(scenario, { ...options, crew }));
}
