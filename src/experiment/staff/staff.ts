import { digest } from '../../scenario/digest.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../../statistics/estimates.ts';
import { expectedVolumes } from '../expectedVolumes.ts';
import { simulate } from '../simulate.ts';
import { type RunsOptions, withRuns } from '../withRuns.ts';
import type { Draw, Lab } from './lab.ts';
import { describeLab, goalsIn, type LabOptions, labOf, pricedPlan } from './labOf.ts';
import { Looks } from './look.ts';
import { ownPlan } from './ownPlan.ts';
import { requirementOf } from './requirement.ts';
import { type Found, type SearchStep, search } from './search.ts';
import { settle } from './settle.ts';
import type { Staffing } from './staffing.ts';
import { type StaffPlan, staffPlanOf } from './staffPlan.ts';

export interface StaffOptions extends LabOptions, RunsOptions {
  /** Names of the agent groups that stay as they are. */
  readonly fixed?: readonly string[] | undefined;
  /** Replications of the search, instead of so many as tell the targets of the scenario well. */
  readonly search?: number | undefined;
  /** At most so many fresh replications of a plan that is to be proven, and of one with an agent fewer. */
  readonly proof?: number | undefined;
}

export const CONFIDENCE = 0.95;
/** Replications that tell what is offered, for the formulas. */
const FORECAST = 20;
/** A search with so few says nothing of a day's chances. */
const FEWEST = 50;
/**
 * The searches: replications as a multiple of the scenario's, but so many that they have so many contacts; rounds of exchanges; standard
 * errors in hand.
 */
const SEARCHES = [
  { times: 0.5, contacts: 0, rounds: 3, margin: 0.6 },
  { times: 2.5, contacts: 250_000, rounds: 1, margin: 1 },
];
/** A proof may take so many times the scenario's replications, and as many as have so many contacts: fewer where several groups are to be looked at. */
const PROOF = { times: 20, contacts: 6_000_000 };
/** However few contacts there are in each. */
const MOST = 20_000;
/** With fewer agents than so many, over all intervals, one that could be spared is more of the cost and is looked at longer: up to so many times. */
const MANY_AGENTS = 400;
const LONGEST = 8;

/**
 * The least scheduled agents of every group in every interval that meet every target: found by search under common random numbers, started from Erlang A;
 * proven on fresh replications, as is that one agent fewer would not do. The same scenario, options and version give the same staffing,
 * whoever runs the replications.
 *
 * @throws InputError for replications or seeds that cannot be had, RangeError for groups that are not there
 */
export async function staff(given: Scenario, options: StaffOptions): Promise<Staffing> {
  const scenario = withRuns(given, options);
  const lab = labOf(scenario, options, options.fixed);
  const { estimates } = await simulate(withRuns(scenario, { replications: FORECAST }), {
    crew: options.crew,
    signal: options.signal,
  });
  const count = scenario.until?.min ?? scenario.replications;
  const found = await searched(lab, startOf(lab, estimates), count, options.search);
  const looks = new Looks(1 - CONFIDENCE);
  const most = options.proof ?? proofOf(lab, found.standing.plan, count);
  const { proven, fewer, all } = await settle(lab, found, looks, { miss: 1 - CONFIDENCE, most });
  const formula = (model: 'erlangC' | 'erlangA') => {
    const { net, staff: plan } = requirementOf(scenario, lab.plan, estimates, model, lab.fixed, false);
    return pricedPlan(
      lab,
      plan,
      net.some((pool) => pool.includes(null)),
    );
  };
  return {
    ...describeLab(lab),
    scenario: { name: scenario.name, digest: digest(given) },
    plan: pricedPlan(lab, proven.plan),
    erlangC: formula('erlangC'),
    erlangA: formula('erlangA'),
    own: ownPlan(lab),
    goals: goalsIn(lab, proven.goals),
    fewer,
    steps: found.steps,
    hopeless: [...found.hopeless],
    fixed: [...lab.fixed].flatMap((group) => scenario.agentGroups[group]?.name ?? []),
    replications: proven.replications,
    allReplications: all,
    confidence: CONFIDENCE,
  };
}

/** What Erlang A asks for; Erlang C, where nobody hangs up. */
function startOf(lab: Lab, estimates: Estimates): StaffPlan {
  const { scenario, plan, fixed } = lab;
  const { staff: required } = requirementOf(scenario, plan, estimates, 'erlangA', fixed, true);
  const own = staffPlanOf(plan).agents;
  const agents = required.agents.map((levels, group) => {
    if (fixed.has(group)) return own[group] ?? levels;
    return levels.slice().fill(levels[plan.firstCounted] ?? 0, 0, plan.firstCounted);
  });
  return { agents };
}

/** First with few replications, then from there with more. */
async function searched(lab: Lab, start: StaffPlan, count: number, most = Number.POSITIVE_INFINITY): Promise<Found> {
  const steps: SearchStep[] = [];
  let plan = start;
  let found: Found | undefined;
  for (const [place, { rounds, margin, ...size }] of SEARCHES.entries()) {
    const replications = Math.min(most, replicationsFor(size, lab, count));
    const draw: Draw = { seed: `${lab.scenario.seed}/search ${place + 1}`, first: 0, count: replications, margin };
    found = await search(lab, plan, draw, rounds);
    plan = found.standing.plan;
    steps.push(...found.steps);
  }
  if (found === undefined) throw new Error('a search ends with a plan');
  return { ...found, steps };
}

interface Size {
  readonly times: number;
  readonly contacts: number;
}

function proofOf(lab: Lab, { agents }: StaffPlan, count: number): number {
  const { free, plan } = lab;
  const all = free
    .flatMap((group) => [...(agents[group]?.subarray(plan.firstCounted) ?? [])])
    .reduce((sum, one) => sum + one, 0);
  const longer = Math.min(LONGEST, Math.max(1, MANY_AGENTS / all));
  const contacts = (PROOF.contacts * longer) / Math.max(1, free.length);
  return replicationsFor({ ...PROOF, contacts }, lab, count, Math.round(MOST * longer));
}

function replicationsFor({ times, contacts }: Size, { plan }: Lab, count: number, most = MOST): number {
  const volume = plan.types.reduce(
    (sum, _, type) => expectedVolumes(plan, type).reduce((total, each) => total + each, sum),
    0,
  );
  const wanted = Math.min(most, Math.ceil(contacts / Math.max(1, volume)));
  return Math.max(FEWEST, wanted, Math.round(times * count));
}
