import type { Run } from '../experiment/result.ts';
import { percent } from '../report/format.ts';
import { targetText } from '../report/verdict.ts';
import type { ContactType, Scenario } from '../scenario/scenario.ts';
import type { MaybeEstimate } from '../statistics/estimates.ts';

/**
 * A sentence for each contact type whose service level is below its target, or whose share of nuisance calls is above its limit; one with
 * nothing offered or nobody reached misses nothing.
 */
export function missedTargets({ result, estimates }: Run, scenario: Scenario): readonly string[] {
  return scenario.contactTypes.flatMap((type, index) => {
    const level = result.contactTypes[type.name]?.serviceLevel ?? null;
    const nuisance = estimates.journeys.contactTypes[index]?.nuisanceRate ?? null;
    return type.outbound === null ? missedLevel(type, level) : missedLimit(type, type.outbound.nuisanceLimit, nuisance);
  });
}

function missedLevel({ name, serviceLevel: target }: ContactType, reached: MaybeEstimate): readonly string[] {
  if (reached === null || reached.mean >= target.target) return [];
  const isOpen = reached.high !== null && reached.high >= target.target;
  return [`"${name}" missed its target of ${targetText(target)}: ${percent(reached.mean, 2)}${isOpen ? DOUBT : ''}`];
}

function missedLimit({ name }: ContactType, limit: number, nuisance: MaybeEstimate): readonly string[] {
  if (nuisance === null || nuisance.mean <= limit) return [];
  const isOpen = nuisance.low !== null && nuisance.low <= limit;
  const found = percent(nuisance.mean, 2);
  return [`"${name}" is over its limit of ${percent(limit, 2)} nuisance calls: ${found}${isOpen ? DOUBT : ''}`];
}

const DOUBT = ', too close to be sure: more replications would tell';
