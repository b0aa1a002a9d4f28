import type { Result } from '../experiment/result.ts';
import { percent } from '../report/format.ts';
import { targetText } from '../report/verdict.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A sentence for each contact type whose service level is below its target; one with nothing offered misses nothing. */
export function missedTargets(result: Result, scenario: Scenario): readonly string[] {
  return scenario.contactTypes.flatMap(({ name, serviceLevel: target }) => {
    const reached = result.contactTypes[name]?.serviceLevel ?? null;
    if (reached === null || reached.mean >= target.target) return [];
    const open = reached.high !== null && reached.high >= target.target;
    const doubt = open ? ', too close to be sure: more replications would tell' : '';
    return [`"${name}" missed its target of ${targetText(target)}: ${percent(reached.mean, 2)}${doubt}`];
  });
}
