import { availableParallelism } from 'node:os';
import type { Run } from '../experiment/result.ts';
import { type SimulateOptions, simulate as simulateWith } from '../experiment/simulate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { threads } from './threads.ts';

/** How to run on this machine. The result depends on none of it. */
export interface NodeSimulateOptions extends Partial<SimulateOptions> {
  /** Number of worker threads, one a core unless given; a `crew` is used instead, and left open. */
  readonly workers?: number;
}

/**
 * Simulates all replications of a scenario on worker threads and estimates every measure. Rejects with the signal's reason when
 * that is aborted.
 */
export async function simulate(scenario: Scenario, options: NodeSimulateOptions = {}): Promise<Run> {
  const { workers = availableParallelism(), ...given } = options;
  if (given.crew) return simulateWith(scenario, { ...given, crew: given.crew });
  const crew = threads(workers);
  try {
    return await simulateWith(scenario, { ...given, crew });
  } finally {
    await crew.close();
  }
}
