import type { Run } from '../experiment/result.ts';
import { type SimulateOptions, simulate as simulateWith } from '../experiment/simulate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { onThreads, type ThreadOptions } from './onThreads.ts';

/** How to run on this machine, and what. */
export interface NodeSimulateOptions extends Omit<SimulateOptions, 'crew'>, ThreadOptions {}

/**
 * Simulates all replications of a scenario on worker threads and estimates every measure. Rejects with the signal's reason when
 * that is aborted.
 */
export function simulate(scenario: Scenario, options: NodeSimulateOptions = {}): Promise<Run> {
  return onThreads(options, (crew) => simulateWith(scenario, { ...options, crew }));
}
