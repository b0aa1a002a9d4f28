import type { Estimates } from '../../statistics/estimates.ts';
import { simulate } from '../simulate.ts';
import { withRuns } from '../withRuns.ts';
import type { Draw, Lab } from './lab.ts';
import { replicationsFor, type Size } from './replicationsFor.ts';
import { requirementOf } from './requirement.ts';
import { type Found, type SearchStep, search } from './search.ts';
import { type StaffPlan, staffPlanOf } from './staffPlan.ts';

/** Replications that tell what is offered, for the formulas. */
const FORECAST = 20;
/**
 * The searches: replications as a multiple of the scenario's, but so many that they have so many contacts; rounds of exchanges; standard
 * errors in hand.
 */
export const SEARCHES = [
  { times: 0.5, contacts: 0, rounds: 3, margin: 0.6 },
  { times: 2.5, contacts: 250_000, rounds: 1, margin: 1 },
] as const;
/** One that tells in a fraction of the time about what it takes. */
export const ROUGH_SEARCH = [{ times: 0.5, contacts: 250_000, rounds: 0, margin: 0.6 }] as const;

/** How a search is done. */
export interface SearchSize extends Size {
  readonly rounds: number;
  readonly margin: number;
}

/** A plan that meets every goal as far as a search can tell, and what the formulas take for offered. */
export interface FoundPlan extends Found {
  readonly estimates: Estimates;
}

/**
 * Searches for the least agents that meet every goal, started from Erlang A; each further search starts from what the one before has found.
 *
 * @param most replications of a search at most, instead of so many as tell the targets of the scenario well
 */
export async function findPlan(
  lab: Lab,
  searches: readonly SearchSize[],
  most = Number.POSITIVE_INFINITY,
): Promise<FoundPlan> {
  const { scenario, crew, signal } = lab;
  const { estimates } = await simulate(withRuns(scenario, { replications: FORECAST }), { crew, signal });
  const steps: SearchStep[] = [];
  let plan = startOf(lab, estimates);
  let found: Found | undefined;
  for (const [place, { rounds, margin, ...size }] of searches.entries()) {
    const count = Math.min(most, replicationsFor(size, lab));
    const draw: Draw = { seed: `${scenario.seed}/search ${place + 1}`, first: 0, count, margin };
    found = await search(lab, plan, draw, rounds);
    plan = found.standing.plan;
    steps.push(...found.steps);
  }
  if (found === undefined) throw new Error('a search ends with a plan');
  return { ...found, steps, estimates };
}

/** What Erlang A asks for; Erlang C, where nobody hangs up. */
function startOf({ scenario, plan, fixed, canStaff }: Lab, estimates: Estimates): StaffPlan {
  const { staff: required } = requirementOf(scenario, plan, estimates, 'erlangA', fixed, true);
  const own = staffPlanOf(plan).agents;
  const agents = required.agents.map((levels, group) => {
    if (fixed.has(group)) return own[group] ?? levels;
    const able = levels.map((level, interval) => (canStaff(group, interval) ? level : 0));
    return able.fill(able[plan.firstCounted] ?? 0, 0, plan.firstCounted);
  });
  return { agents };
}
