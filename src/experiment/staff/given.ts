import type { Scenario } from '../../scenario/scenario.ts';
import { type RunsOptions, withRuns } from '../withRuns.ts';
import { createGoalTally } from './goalTally.ts';
import { describeLab, goalsIn, type LabOptions, labOf, pricedPlan } from './labOf.ts';
import { Looks, look } from './look.ts';
import { proofOf } from './prove.ts';
import { CONFIDENCE } from './staff.ts';
import type { Given } from './staffing.ts';
import { staffPlanOf } from './staffPlan.ts';

/** What the agents that a scenario has give: every target with its estimate, and whether it is met; with as many replications as the scenario has. */
export async function given(asked: Scenario, options: LabOptions & RunsOptions): Promise<Given> {
  const scenario = withRuns(asked, options);
  // Every group is as it stands, shifts and all.
  const lab = labOf(
    scenario,
    options,
    scenario.agentGroups.map(({ name }) => name),
  );
  const plan = staffPlanOf(lab.plan);
  const { tallies, verdicts } = await look(
    lab,
    plan,
    lab.goals.map(createGoalTally),
    new Set(),
    new Looks(1 - CONFIDENCE),
    { most: scenario.replications, seed: scenario.seed },
    false,
  );
  const replications = tallies[0]?.replications ?? 0;
  const goals = tallies.map((tally, goal) => proofOf(lab, tally, goal, verdicts[goal] ?? 'open'));
  return {
    ...describeLab(lab),
    plan: pricedPlan(lab, plan),
    goals: goalsIn(lab, goals),
    replications,
    confidence: CONFIDENCE,
  };
}
