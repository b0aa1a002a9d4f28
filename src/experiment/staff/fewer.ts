import { tQuantile } from '../../statistics/tQuantile.ts';
import { canMove } from './canMove.ts';
import {
  addChange,
  addSeries,
  addTally,
  type ChangeTally,
  changedMean,
  createChangeTally,
  createGoalTally,
  type GoalTally,
  heldOnly,
  heldSeries,
  provable,
} from './goalTally.ts';
import { LARGEST_SAMPLE, type Lab } from './lab.ts';
import type { Looks } from './look.ts';
import type { Proven } from './prove.ts';
import { type Series, seriesOf } from './slack.ts';
import { type Move, moved } from './staffPlan.ts';
import { type Standing, standingOf } from './standing.ts';
import { apart, type Reached, reachedBy, windowOf } from './trial.ts';
import { keyOf } from './trim.ts';

/** What becomes of the goals when one agent less is scheduled in one interval: some goal is missed, all hold too, or nobody can tell. */
export interface Fewer {
  readonly group: number;
  readonly interval: number;
  readonly verdict: 'fails' | 'holds' | 'open';
  /** Whether fresh replications could well show that all goals hold: each stands, or may stand, far enough from its bound. */
  readonly isLikely: boolean;
}

/** How a goal fares without an agent, by replications that no other verdict rests on: as it was, and how it changes. */
interface Tallies {
  readonly before: GoalTally;
  readonly change: ChangeTally;
}

/** What is known of a removal. */
export interface Seen {
  readonly move: Move;
  readonly goals: Map<number, Tallies>;
  /** The goal that is likeliest to be missed, by replications that are not among those of `goals`. */
  readonly suspect: number | null;
}

/** What is known of removals from a plan, by `keyOf` them. */
export type KnownRemovals = Map<string, Seen>;

/** Every agent that a plan has, by group and interval. */
export function removalsOf(lab: Lab, { plan }: Proven): readonly Move[] {
  return lab.free
    .flatMap((group) => Array.from({ length: lab.intervals }, (_, interval): Move => [{ group, interval, agents: -1 }]))
    .filter((move) => canMove(lab, plan, move));
}

/**
 * Simulates so many fresh replications of a plan with, and without, each of some agents. Removals that are far enough apart are looked at together.
 *
 * @param known what was seen of them already is added to
 */
export async function seeFewer(
  lab: Lab,
  { plan }: Proven,
  moves: readonly Move[],
  known: KnownRemovals,
  seed: string,
  count: number,
): Promise<void> {
  const groups = apart(moves, lab);
  for (let first = 0; groups.length > 0 && first < count; first += LARGEST_SAMPLE) {
    const draw = { seed, first, count: Math.min(LARGEST_SAMPLE, count - first), margin: 0 };
    const before = await standingOf(lab, plan, draw);
    for (const together of groups) {
      const after = await standingOf(lab, moved(plan, together, lab.plan.firstCounted), draw);
      reachedBy(lab, before, after.sample, together).forEach((reached, place) => {
        const move = together[place] ?? [];
        const { goals } = known.get(keyOf(move)) ?? note(known, move);
        for (const one of reached) {
          const tallies = goals.get(one.goal) ?? { before: createGoalTally(), change: createChangeTally() };
          goals.set(one.goal, tallies);
          const was = judged(lab, seriesBefore(lab, before, one));
          addSeries(tallies.before, was);
          addChange(tallies.change, was, judged(lab, one.series));
        }
      });
    }
  }
}

function note(known: KnownRemovals, move: Move): Seen {
  const seen = { move, goals: new Map<number, Tallies>(), suspect: null };
  known.set(keyOf(move), seen);
  return seen;
}

/** With a chance, what counts is whether the bound held. */
function judged({ chance }: Lab, series: Series): Series {
  return chance === null ? series : heldSeries(series, chance);
}

function seriesBefore(lab: Lab, { sample, horizons }: Standing, { goal }: Reached): Series {
  const { target = 0, interval = null } = lab.goals[goal] ?? {};
  return (
    (interval === null ? horizons[target] : null) ?? seriesOf(sample, lab, target, interval ?? 0, (interval ?? 0) + 1)
  );
}

/** The same removals with nothing counted, but with what they would likeliest miss. */
export function suspected(lab: Lab, proven: Proven, known: KnownRemovals): KnownRemovals {
  return new Map(
    [...known].map(([key, seen]) => {
      const standings = standingsOf(lab, proven, seen, new Set());
      const suspect = standings.reduce<Stands | null>(
        (worst, one) => (worst === null || one.mean / one.error < worst.mean / worst.error ? one : worst),
        null,
      );
      return [key, { move: seen.move, goals: new Map(), suspect: suspect?.goal ?? null }];
    }),
  );
}

interface Stands {
  readonly goal: number;
  readonly mean: number;
  readonly error: number;
  /** The mean with which so many replications as a proof may take would show that the goal holds. */
  readonly needed: number;
  readonly replications: number;
}

/** By how much each goal holds after a removal: of what was known of the plan and what was seen of the change. */
function standingsOf(lab: Lab, { tallies, miss, most }: Proven, { goals }: Seen, hopeless: ReadonlySet<number>) {
  return [...goals].flatMap(([goal, { before, change }]): readonly Stands[] => {
    const proven = tallies[goal];
    if (hopeless.has(goal) || proven === undefined || proven.judged === 0) return [];
    const base = addTally(lab.chance === null ? proven : heldOnly(proven, lab.chance), before);
    const { mean, error } = changedMean(base, change);
    const needed = provable(base, lab.chance, miss, most);
    return [{ goal, mean, error, needed, replications: change.replications }];
  });
}

/** What is to be said of a removal, and whether twice the replications may well tell it where nobody can tell yet. */
interface Told extends Fewer {
  readonly isWorthwhile: boolean;
}

/**
 * What is to be said of a removal; that a goal is missed wrongly with a chance of `miss`, and that all hold with no more than the plan itself was proven with, so
 * that who can be spared by this is who can be spared by a proof.
 */
export function fewerOf(lab: Lab, proven: Proven, seen: Seen, hopeless: ReadonlySet<number>, miss: number): Told {
  const { group = 0, interval = 0 } = seen.move[0] ?? {};
  const standings = standingsOf(lab, proven, seen, hopeless);
  // To say that all goals hold, the test of the one that does not would have to be wrong. To say that any is missed each has its part of the
  // chance, half of it that which was suspected before.
  const others = seen.suspect === null ? standings.length : 2 * Math.max(1, standings.length - 1);
  const missedBeyond = ({ goal, error, replications }: Stands) =>
    error * reach(goal === seen.suspect ? miss / 2 : miss / others, replications);
  const heldBeyond = ({ error, replications }: Stands) => error * reach(proven.miss, replications);
  const isMissed = standings.some((one) => one.mean < -missedBeyond(one));
  const isHeld = standings.every((one) => one.mean >= heldBeyond(one));
  const mayBeMissed = standings.some((one) => one.mean - one.error < -missedBeyond(one) * Math.SQRT1_2);
  const mayBeHeld = standings.every((one) => one.mean + one.error >= heldBeyond(one) * Math.SQRT1_2);
  return {
    group,
    interval,
    verdict: isMissed ? 'fails' : isHeld ? 'holds' : 'open',
    isLikely: !isMissed && standings.every(({ mean, error, needed }) => mean + error >= needed),
    isWorthwhile: !isMissed && !isHeld && (mayBeMissed || mayBeHeld),
  };
}

function reach(miss: number, replications: number): number {
  return -tQuantile(miss, replications - 1);
}

/** Replications of a first round; each further one has as many as all before it. */
export const FIRST = 250;
/** The part of the replications that a proof may take which tells of a removal at most. */
const MOST_TOLD = 1 / 2;

/**
 * Whether one agent fewer would do, for every group and interval; wrongly of each with a chance of `miss`, of which each round has half of what is left. It looks again at those of whom
 * it cannot be told yet, but may be.
 *
 * @param known removals of which this was told before stay as they were
 */
export async function tellFewer(
  lab: Lab,
  proven: Proven,
  known: KnownRemovals,
  told: Map<string, Fewer>,
  hopeless: ReadonlySet<number>,
  looks: Looks,
  miss: number,
): Promise<void> {
  const seen = new Map([...suspected(lab, proven, known)].filter(([key]) => !told.has(key)));
  let open = [...seen.values()].map(({ move }) => move);
  let done = 0;
  for (let left = miss / 2; open.length > 0 && done < MOST_TOLD * proven.most; left /= 2) {
    const count = Math.max(done, Math.min(FIRST, proven.most));
    await seeFewer(lab, proven, open, seen, looks.freshSeed(lab.scenario.seed), count);
    done += count;
    const again = new Set<Move>();
    for (const one of seen.values()) {
      if (!open.includes(one.move)) continue;
      const { isWorthwhile, ...fewer } = fewerOf(lab, proven, one, hopeless, left);
      told.set(keyOf(one.move), fewer);
      if (isWorthwhile) again.add(one.move);
    }
    open = open.filter((move) => again.has(move));
  }
}

/** Forgets what was known of removals that reach what some moves have changed. */
export function forgetNear(lab: Lab, known: Map<string, unknown>, removals: readonly Move[], changed: readonly Move[]) {
  const windows = changed.map((move) => windowOf(move, lab));
  for (const move of removals) {
    const { from, to } = windowOf(move, lab);
    if (windows.some((window) => window.from < to && from < window.to)) known.delete(keyOf(move));
  }
}
