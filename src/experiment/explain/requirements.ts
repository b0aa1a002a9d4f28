import type { Scenario } from '../../scenario/scenario.ts';
import type { Run } from '../result.ts';
import type { Requirement } from './explanation.ts';
import { type Formula, formulaLevel } from './formulaLevel.ts';
import type { Ladder } from './ladder.ts';
import { leastShare } from './leastShare.ts';
import { quantized } from './quantized.ts';
import { levelOf, type Runner, recordedRun } from './recordedRun.ts';
import { scaledStaff } from './scaledStaff.ts';
import { staffTerms } from './staffTerms.ts';

/** A requirement is a search through some ten variants of each model: so many replications tell it to about a percent of the staff. */
export const REQUIREMENT_REPLICATIONS = 20;

/** The staff with which each model of a ladder meets the target over the horizon: the formulas first, then every step. */
export async function requirements(
  { steps, formulaScenario }: Ladder,
  formulas: readonly Formula[],
  { estimates }: Run,
  runner: Runner,
): Promise<readonly (Requirement | null)[]> {
  const full = steps.at(-1)?.scenario ?? formulaScenario;
  const { target } = full.serviceLevel;
  const terms = staffTerms(full, estimates);
  const levels = [
    ...formulas.map(
      (formula) => async (share: number) =>
        formulaLevel(multiplied(formulaScenario, share), formula, estimates).serviceLevel,
    ),
    ...steps.map(({ scenario }) => async (share: number) => {
      const replications = Math.min(scenario.replications, REQUIREMENT_REPLICATIONS);
      return levelOf(await recordedRun({ ...scaledStaff(scenario, share), replications }, runner)) ?? 1;
    }),
  ];
  const found: (Requirement | null)[] = [];
  let guess = 1;
  for (const level of levels) {
    const share = await leastShare(level, target, guess);
    guess = share ?? guess;
    found.push(
      share === null ? null : { share, hours: quantized(share * terms.hours), cost: quantized(share * terms.cost) },
    );
  }
  return found;
}

/** Fractions of agents, as only formulas take them. */
function multiplied(scenario: Scenario, share: number): Scenario {
  const agentGroups = scenario.agentGroups.map((group) => ({
    ...group,
    staff: group.staff.map((agents) => agents * share),
  }));
  return { ...scenario, agentGroups };
}
