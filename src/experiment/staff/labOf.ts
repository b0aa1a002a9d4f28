import { compile } from '../../plan/compile.ts';
import { lawOf } from '../../random/lawOf.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { MICROSECONDS } from '../../time.ts';
import type { Aborter, Crew } from '../crew.ts';
import { frameOf } from '../frameOf.ts';
import { handleTime } from '../handleTime.ts';
import { intervalStart } from '../intervalStart.ts';
import { pools } from '../pools.ts';
import type { Lab } from './lab.ts';
import { priceOf } from './price.ts';
import type { GoalProof } from './prove.ts';
import type { Given, PricedPlan, StaffedGoal } from './staffing.ts';
import { hoursOf, type StaffPlan } from './staffPlan.ts';
import { chanceOf, goalsOf, targetsOf } from './target.ts';
import { reachOf } from './trial.ts';

export interface LabOptions {
  /** Who runs the replications. */
  readonly crew: Crew;
  /** Told how many replications are done, of how many so far foreseen. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Stops the work; the promise rejects with its reason. */
  readonly signal?: Aborter | undefined;
}

/**
 * @param canStaff where agents of a group can be; anywhere unless given
 * @throws RangeError for a fixed group that there is not
 */
export function labOf(
  scenario: Scenario,
  { crew, signal, onProgress }: LabOptions,
  fixedNames: readonly string[] = [],
  canStaff: Lab['canStaff'] = () => true,
): Lab {
  const plan = compile(scenario);
  const fixed = new Set(
    fixedNames.map((name) => {
      const group = scenario.agentGroups.findIndex((one) => one.name === name);
      if (group < 0) throw new RangeError(`there is no agent group "${name}"`);
      return group;
    }),
  );
  const targets = targetsOf(scenario);
  const goals = goalsOf(targets, plan);
  const intervals = plan.intervals - plan.firstCounted;
  const goalAt = targets.map(() => new Int32Array(intervals).fill(-1));
  goals.forEach(({ target, interval }, goal) => {
    const row = goalAt[target];
    if (row !== undefined) row[interval ?? 0] = goal;
  });
  const free = plan.groups.flatMap((_, group) => (fixed.has(group) ? [] : [group]));
  const served = pools(plan);
  const lasting = plan.types.flatMap((type, index): readonly (number | null)[] => {
    if (type.outbound !== null || type.isDeferrable || type.skills.length === 0) return [];
    return [handleTime(plan, type, index, null), type.patience && lawOf(type.patience).mean];
  });
  let done = 0;
  return {
    scenario,
    plan,
    frame: frameOf(scenario, plan),
    targets,
    goals,
    goalAt,
    chance: chanceOf(scenario),
    price: priceOf(scenario, plan),
    fixed,
    free,
    canStaff,
    intervals,
    reach: reachOf(plan.intervalLength / MICROSECONDS, lasting),
    relief: plan.types.map((_, type) => {
      const pool = served.find(({ types }) => types.includes(type));
      return (pool?.groups ?? []).filter((group) => !fixed.has(group));
    }),
    crew,
    signal,
    onReplications(more) {
      done += more;
      onProgress?.(done, done);
    },
  };
}

/** What of a lab is told. */
export function describeLab({
  scenario,
  plan,
  intervals,
  targets,
  chance,
}: Lab): Omit<Given, 'plan' | 'goals' | 'replications' | 'confidence'> {
  return {
    name: scenario.name,
    seed: scenario.seed,
    currency: scenario.currency,
    starts: Array.from({ length: intervals }, (_, interval) =>
      intervalStart(scenario.horizon, plan.firstCounted + interval),
    ),
    contactTypes: scenario.contactTypes.map(({ name }) => name),
    agentGroups: scenario.agentGroups.map(({ name }) => name),
    targets: targets.map(({ ratio: _, unit: __, ...target }) => target),
    chance,
  };
}

export function goalsIn({ goals }: Lab, proofs: readonly GoalProof[]): readonly StaffedGoal[] {
  return goals.flatMap((goal, place) => (proofs[place] ? [{ ...goal, ...proofs[place] }] : []));
}

export function pricedPlan({ plan: compiled, price }: Lab, plan: StaffPlan, isPartial = false): PricedPlan {
  return { plan, hours: hoursOf(plan, compiled), cost: price.of(plan), isPartial };
}
