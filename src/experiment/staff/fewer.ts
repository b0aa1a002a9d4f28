import {
  addChange,
  addSeries,
  type ChangeTally,
  changedMean,
  changedVerdict,
  createChangeTally,
  createGoalTally,
  type GoalTally,
  type Verdict,
  verdictOf,
} from './goalTally.ts';
import type { Lab } from './lab.ts';
import type { ProofOptions, Proven } from './prove.ts';
import { seriesOf } from './slack.ts';
import { canMove, type Move, moved } from './staffPlan.ts';
import { type Standing, standingOf } from './standing.ts';
import { apart, type Reached, reachedBy } from './trial.ts';

/** What becomes of the goals when one agent less is scheduled in one interval: some goal is missed, all hold too, or nobody can tell. */
export interface Fewer {
  readonly group: number;
  readonly interval: number;
  readonly verdict: 'fails' | 'holds' | 'open';
  /** Whether all goals may well hold: none is seen to be missed by more than a standard error. */
  readonly isLikely: boolean;
}

type Told = Pick<Fewer, 'verdict' | 'isLikely'>;

/**
 * Whether one agent fewer would do, for every group and interval, with the replications that the plan was proven with: how the plan stands is
 * known from all of them, and the first `count` of them tell what the agent does. Removals that are far enough apart are looked at together. All that
 * is said is right together with a chance of 1 - `miss`.
 */
export async function oneFewer(
  lab: Lab,
  proven: Proven,
  hopeless: ReadonlySet<number>,
  { miss, most }: ProofOptions,
  count: number,
): Promise<readonly Fewer[]> {
  const removals = lab.free
    .flatMap((group) => Array.from({ length: lab.intervals }, (_, interval): Move => [{ group, interval, agents: -1 }]))
    .filter((move) => canMove(proven.plan, move, lab.plan.firstCounted));
  const draw = { seed: proven.seed, first: 0, count: Math.min(count, most), margin: 0 };
  const before = await standingOf(lab, proven.plan, draw);
  const found: Fewer[] = [];
  for (const moves of apart(removals, lab)) {
    const verdicts = await together(lab, proven, before, moves, hopeless, miss / removals.length);
    moves.forEach((move, place) => {
      for (const { group, interval } of move)
        found.push({ group, interval, ...(verdicts[place] ?? { verdict: 'open', isLikely: false }) });
    });
  }
  return found.sort((a, b) => a.group - b.group || a.interval - b.interval);
}

/** How a goal fares with an agent fewer, and how it changes. */
interface Tallies {
  readonly alone: GoalTally;
  readonly change: ChangeTally;
}

/** @param before how the plan stands in as many replications as are wanted */
async function together(
  lab: Lab,
  proven: Proven,
  before: Standing,
  moves: readonly Move[],
  hopeless: ReadonlySet<number>,
  miss: number,
): Promise<readonly Told[]> {
  const after = await standingOf(lab, moved(proven.plan, moves, lab.plan.firstCounted), before.draw);
  return reachedBy(lab, before, after.sample, moves).map((reached) => {
    const tallies = reached.map((one): readonly [number, Tallies] => {
      const tally = { alone: createGoalTally(), change: createChangeTally() };
      addSeries(tally.alone, one.series);
      addChange(tally.change, seriesBefore(lab, before, one), one.series);
      return [one.goal, tally];
    });
    return resultOf(lab, proven, new Map(tallies), hopeless, miss);
  });
}

function seriesBefore(lab: Lab, { sample, horizons }: Standing, { goal }: Reached) {
  const { target = 0, interval = null } = lab.goals[goal] ?? {};
  return (
    (interval === null ? horizons[target] : null) ?? seriesOf(sample, lab, target, interval ?? 0, (interval ?? 0) + 1)
  );
}

function resultOf(
  lab: Lab,
  { tallies }: Proven,
  of: ReadonlyMap<number, Tallies>,
  hopeless: ReadonlySet<number>,
  miss: number,
): Told {
  let isLikely = true;
  const verdicts = [...of].flatMap(([goal, { alone, change }]): readonly Verdict[] => {
    const base = tallies[goal];
    if (hopeless.has(goal) || base === undefined) return [];
    const { mean, error } = changedMean(base, change);
    if (lab.chance === null ? mean < -error : alone.held < lab.chance * alone.judged) isLikely = false;
    // To say that a goal is missed, any of them could be wrong; to say that all hold, the one that does not would have to be.
    const missed = miss / of.size;
    return [
      lab.chance === null ? changedVerdict(base, change, miss, missed) : verdictOf(alone, lab.chance, miss, missed),
    ];
  });
  if (verdicts.includes('missed')) return { verdict: 'fails', isLikely: false };
  return { verdict: verdicts.includes('open') ? 'open' : 'holds', isLikely };
}
