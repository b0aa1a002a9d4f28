import { InputError, type Problem } from '../problem.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { thousands } from '../scenario/thousands.ts';

/** How often to run a scenario, and with which random numbers, unless as it says itself. */
export interface RunsOptions {
  readonly seed?: string | number | undefined;
  /** So many, however precise the intervals are by then. */
  readonly replications?: number | undefined;
}

/**
 * The scenario with the seed and the replications that are asked for.
 *
 * @throws InputError when they cannot be had
 */
export function withRuns(scenario: Scenario, options: RunsOptions): Scenario {
  const { seed = scenario.seed, replications } = options;
  if (options.seed === undefined && replications === undefined) return scenario;
  const { until, ...fixed } = scenario;
  const problems: Problem[] = [];
  const refuse = (path: string, message: string) => problems.push({ file: '', line: 0, column: 0, path, message });
  if (`${seed}`.length > LIMITS.seedCharacters) {
    refuse('seed', `the seed has ${`${seed}`.length} characters; at most ${LIMITS.seedCharacters}`);
  }
  const count = replications ?? 1;
  if (!Number.isInteger(count) || count < 1 || count > LIMITS.replications) {
    const most = thousands(LIMITS.replications);
    refuse('replications', `expected a whole number of replications from 1 to ${most}, got ${count}`);
  }
  if (problems.length > 0) throw new InputError(problems);
  return { ...(replications === undefined ? scenario : { ...fixed, replications }), seed: `${seed}` };
}
