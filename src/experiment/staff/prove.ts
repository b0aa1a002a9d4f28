import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { tQuantile } from '../../statistics/tQuantile.ts';
import { createGoalTally, estimateOf, type GoalTally, heldShare, type Verdict } from './goalTally.ts';
import type { Draw, Lab } from './lab.ts';
import { keptTallies, type Look, type Looks, look } from './look.ts';
import { additions, helpers, type Needs } from './repair.ts';
import { moved, type StaffPlan } from './staffPlan.ts';
import { standingOf } from './standing.ts';

/** How sure a proof is to be, and how much work it may take. */
export interface ProofOptions {
  /** Chance that a plan is said to meet everything and does not, over all plans that are looked at. */
  readonly miss: number;
  /** At most so many replications of one plan. */
  readonly most: number;
}

/** A goal as a proof leaves it. */
export interface GoalProof {
  readonly verdict: Verdict;
  readonly estimate: MaybeEstimate;
  /** With a chance: the share of days on which the bound held. */
  readonly held: MaybeEstimate;
}

export interface Proven {
  readonly plan: StaffPlan;
  readonly goals: readonly GoalProof[];
  /** Of the goal of the plan that was looked at longest, and of all plans that were looked at. */
  readonly replications: number;
  readonly allReplications: number;
  /** What was counted of each goal, and the seed of the replications. */
  readonly tallies: readonly GoalTally[];
  readonly seed: string;
  /** Chance of a wrong verdict at the last look, and how many replications it could have taken. */
  readonly miss: number;
  readonly most: number;
  /** Agents that were added because fresh replications did not confirm what the search had found. */
  readonly added: number;
}

/** Choosing the group that gets an agent takes no more than this. */
const CHOICE = 250;
const MOST_ATTEMPTS = 25;
/** A goal that so few contacts decide, over all replications, gets no agent for being undecided. */
const SCARCE = 200;

/**
 * Shows by fresh replications, in rounds that double them, that a plan meets every goal; what is missed, or cannot be decided, gets an agent, and
 * the proof begins anew, with replications that are fresh again, for all goals that an agent can reach.
 */
export async function prove(
  lab: Lab,
  start: StaffPlan,
  hopeless: ReadonlySet<number>,
  looks: Looks,
  options: ProofOptions,
): Promise<Proven> {
  let plan = start;
  let added = 0;
  let all = 0;
  let told = lab.goals.map(createGoalTally);
  for (let attempt = 1; ; attempt++) {
    const looked = await look(lab, plan, told, hopeless, looks, options);
    const { seed, replications, tallies, verdicts, miss } = looked;
    all += replications;
    const needs = needsOf(lab, tallies, verdicts, hopeless, miss);
    const moves =
      attempt < MOST_ATTEMPTS
        ? await chosen(lab, plan, { seed, first: 0, count: Math.min(replications, CHOICE), margin: 0 }, needs)
        : [];
    if (moves.length === 0) return { ...provenBy(lab, plan, looked), most: options.most, allReplications: all, added };
    added += moves.flat().reduce((sum, { agents }) => sum + agents, 0);
    plan = moved(plan, moves, lab.plan.firstCounted);
    told = keptTallies(lab, tallies, moves);
  }
}

/** A plan as a look leaves it. */
export function provenBy(
  lab: Lab,
  plan: StaffPlan,
  { seed, tallies, verdicts, miss }: Look,
): Omit<Proven, 'most' | 'allReplications' | 'added'> {
  const goals = tallies.map((tally, goal): GoalProof => proofOf(lab, tally, goal, verdicts[goal] ?? 'open'));
  const replications = Math.max(0, ...tallies.map((tally) => tally.replications));
  return { plan, goals, tallies, seed, miss, replications };
}

export function proofOf(lab: Lab, tally: GoalTally, goal: number, verdict: Verdict): GoalProof {
  const target = lab.targets[lab.goals[goal]?.target ?? -1];
  return {
    verdict,
    estimate: target === undefined ? null : estimateOf(tally, target),
    held: lab.chance === null ? null : heldShare(tally),
  };
}

/** Goals that need agents, and how much they lack: those missed and, where there were too few replications to tell, those undecided. */
function needsOf(
  lab: Lab,
  tallies: readonly GoalTally[],
  verdicts: readonly Verdict[],
  hopeless: ReadonlySet<number>,
  miss: number,
): Needs {
  const anyMissed = verdicts.some((verdict, goal) => verdict === 'missed' && !hopeless.has(goal));
  return new Map(
    tallies.flatMap((tally, goal): (readonly [number, number])[] => {
      const verdict = verdicts[goal];
      const { replications, excess, squares, over } = tally;
      if (hopeless.has(goal) || helpers(lab, goal).length === 0 || over < SCARCE) return [];
      // While goals are missed, those that only may be are left for the next attempt, but for what looks as if it were.
      if (verdict !== 'missed' && !(verdict === 'open' && (!anyMissed || excess < 0))) return [];
      const mean = excess / replications;
      const error = Math.sqrt(Math.max(0, squares - excess * mean) / (replications - 1) / replications);
      return [[goal, Math.max(1e-6, ((-tQuantile(miss, replications - 1) * error - mean) * replications) / over)]];
    }),
  );
}

async function chosen(lab: Lab, plan: StaffPlan, draw: Draw, needs: Needs) {
  if (needs.size === 0) return [];
  return additions(lab, await standingOf(lab, plan, draw), needs, new Map());
}
