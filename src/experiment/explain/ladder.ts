import type { Scenario } from '../../scenario/scenario.ts';
import { ASSUMPTIONS, type AssumptionId } from './assumptions.ts';
import type { Demand } from './demand.ts';
import { netAgents } from './without/absence.ts';

/** A simulated model: the one before it with one assumption more. */
export interface Step {
  readonly id: 'carryOver' | AssumptionId;
  readonly adds: readonly string[];
  readonly scenario: Scenario;
}

export interface Ladder {
  /** The simplest model first, the scenario itself last. */
  readonly steps: readonly Step[];
  /** What the formulas are asked about: everybody of a pool takes everything, with fractions of agents and volumes by interval. */
  readonly formulaScenario: Scenario;
}

/** Takes the assumptions that a scenario makes away, one after another from the last; those that it does not make are left out. */
export function ladderOf(scenario: Scenario, demand: Demand): Ladder {
  const steps: Step[] = [];
  let left = scenario;
  let pooled = scenario;
  for (const { id, parts, remove } of ASSUMPTIONS.toReversed()) {
    if (id === 'absence') pooled = left;
    const adds = parts(left);
    if (adds.length === 0) continue;
    steps.unshift({ id, adds, scenario: left });
    left = remove(left, demand);
  }
  steps.unshift({ id: 'carryOver', adds: ['volumes that change and queues that carry over'], scenario: left });
  return { steps, formulaScenario: netAgents(pooled) };
}
