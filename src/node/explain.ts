import { type Explained, type ExplainOptions, explain as explainWith } from '../experiment/explain/explain.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { onThreads, type ThreadOptions } from './onThreads.ts';

/** How to explain on this machine, and what. */
export interface NodeExplainOptions extends Omit<ExplainOptions, 'crew'>, ThreadOptions {}

/**
 * Explains, on worker threads, a simulated service level: from Erlang C to the scenario, one assumption at a time, and why intervals are below
 * the target. Rejects with the signal's reason when that is aborted.
 *
 * @throws InputError where there is nothing that a formula speaks of
 */
export function explain(scenario: Scenario, options: NodeExplainOptions = {}): Promise<Explained> {
  return onThreads(options, (crew) => explainWith(scenario, { ...options, crew }));
}
