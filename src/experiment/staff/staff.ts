import { digest } from '../../scenario/digest.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type RunsOptions, withRuns } from '../withRuns.ts';
import { findPlan, SEARCHES } from './findPlan.ts';
import type { Lab } from './lab.ts';
import { describeLab, goalsIn, type LabOptions, labOf, pricedPlan } from './labOf.ts';
import { Looks } from './look.ts';
import { ownPlan } from './ownPlan.ts';
import { MOST_REPLICATIONS, replicationsFor } from './replicationsFor.ts';
import { requirementOf } from './requirement.ts';
import { settle } from './settle.ts';
import type { Staffing } from './staffing.ts';
import type { StaffPlan } from './staffPlan.ts';

export interface StaffOptions extends LabOptions, RunsOptions {
  /** Names of the agent groups that stay as they are. */
  readonly fixed?: readonly string[] | undefined;
  /** Replications of the search, instead of so many as tell the targets of the scenario well. */
  readonly search?: number | undefined;
  /** At most so many fresh replications of a plan that is to be proven, and of one with an agent fewer. */
  readonly proof?: number | undefined;
}

export const CONFIDENCE = 0.95;
/** A proof may take so many times the scenario's replications, and as many as have so many contacts: fewer where several groups are to be looked at. */
const PROOF = { times: 20, contacts: 6_000_000 };
/** With fewer agents than so many, over all intervals, one that could be spared is more of the cost and is looked at longer, up to so many times, and once more. */
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
  const found = await findPlan(lab, SEARCHES, options.search);
  const looks = new Looks(1 - CONFIDENCE);
  const agents = agentsIn(lab, found.standing.plan);
  const most = options.proof ?? proofFor(lab, agents);
  const patience = agents < MANY_AGENTS ? 2 : 1;
  const { proven, fewer, all } = await settle(lab, found, looks, { miss: 1 - CONFIDENCE, most, patience });
  const formula = (model: 'erlangC' | 'erlangA') => {
    const { net, staff: plan } = requirementOf(scenario, lab.plan, found.estimates, model, lab.fixed, false);
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

/** Agents over all groups and counted intervals that are to be staffed. */
function agentsIn({ free, plan }: Lab, { agents }: StaffPlan): number {
  return free
    .flatMap((group) => [...(agents[group]?.subarray(plan.firstCounted) ?? [])])
    .reduce((sum, one) => sum + one, 0);
}

function proofFor(lab: Lab, agents: number): number {
  const longer = Math.min(LONGEST, Math.max(1, MANY_AGENTS / agents));
  const contacts = (PROOF.contacts * longer) / Math.max(1, lab.free.length);
  return replicationsFor({ ...PROOF, contacts }, lab, Math.round(MOST_REPLICATIONS * longer));
}
