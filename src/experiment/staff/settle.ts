import {
  type Fewer,
  FIRST,
  fewerOf,
  forgetNear,
  type KnownRemovals,
  removalsOf,
  type Seen,
  seeFewer,
  tellFewer,
} from './fewer.ts';
import type { Verdict } from './goalTally.ts';
import type { Lab } from './lab.ts';
import { keptTallies, type Looks, look } from './look.ts';
import { type ProofOptions, type Proven, prove, provenBy } from './prove.ts';
import type { Found } from './search.ts';
import { type Move, moved, type StaffPlan } from './staffPlan.ts';
import { apart, windowOf } from './trial.ts';
import { keyOf } from './trim.ts';

/** A plan that is proven, what one agent fewer would do, and how many replications were looked at. */
export interface Settled {
  readonly proven: Proven;
  readonly fewer: readonly Fewer[];
  readonly all: number;
}

export interface SettleOptions extends ProofOptions {
  /** Proofs without somebody who, by all that was seen, can be spared; each further one is longer. */
  readonly patience: number;
}

/** Proofs of plans with fewer agents. */
const MOST_TRIES = 5;
/** Who turns out to be spared by all that was seen, after a proof that could not tell, is looked at again, so many times as long. */
const LONGER = 4;
/** The part of the replications that a proof may take which shows who could be spared. */
const MOST_SEEN = 1 / 8;

/**
 * Proves a plan, and then plans without the agents who, as far as was seen, would not be missed, until there are no such agents or nothing that is
 * left can be proven.
 */
export async function settle(
  lab: Lab,
  { standing, hopeless }: Found,
  looks: Looks,
  options: SettleOptions,
): Promise<Settled> {
  let proven = await prove(lab, standing.plan, hopeless, looks, options);
  let all = proven.allReplications;
  const known: KnownRemovals = new Map();
  const told = new Map<string, Fewer>();
  const refused = new Map<string, number>();
  let undecided: readonly Move[] = [];
  for (let tries = 0; ; tries++) {
    const removals = removalsOf(lab, proven);
    const toldOf = (one: Seen) => fewerOf(lab, proven, one, hopeless, options.miss);
    let unknown = removals.filter((move) => !known.has(keyOf(move)));
    for (let count = FIRST; unknown.length > 0 && count <= Math.max(FIRST, MOST_SEEN * options.most); count *= 2) {
      await seeFewer(lab, proven, unknown, known, looks.freshSeed(lab.scenario.seed), Math.min(count, options.most));
      unknown = seenOf(known, unknown).flatMap((one) => (toldOf(one).isLikely ? [one.move] : []));
    }
    const spare = (fewer: readonly Fewer[]) =>
      tries < MOST_TRIES ? spareMoves(lab, proven.plan, fewer, refused, options) : [];
    let moves = undecided.length > 0 ? undecided : spare(seenOf(known, removals).map(toldOf));
    if (moves.length === 0) {
      await tellFewer(lab, proven, known, told, hopeless, looks, options.miss);
      moves = spare([...told.values()]);
    }
    if (moves.length === 0) break;
    const most = moves.some((move) => refused.has(keyOf(move))) ? LONGER * options.most : options.most;
    const { good, bad, ...tried } = await proveWithout(lab, proven, moves, hopeless, looks, { ...options, most });
    all += tried.replications;
    for (const move of bad) refused.set(keyOf(move), timesRefused(refused, move) + 1);
    if (good.length > 0) {
      proven = tried.proven;
      for (const before of [known, told]) forgetNear(lab, before, removals, good);
    }
    // What cannot be put down to some of them may still be for fewer of them.
    undecided = good.length === 0 && bad.length === 0 ? moves.slice(0, Math.floor(moves.length / 2)) : [];
  }
  const fewer = [...told.values()].sort((a, b) => a.group - b.group || a.interval - b.interval);
  return { proven, fewer, all };
}

function seenOf(known: KnownRemovals, moves: readonly Move[]): readonly Seen[] {
  return moves.flatMap((move) => known.get(keyOf(move)) ?? []);
}

/** Removals after which all goals seem to hold, far enough apart, the costliest agents first. */
function spareMoves(
  { price, reach, intervals }: Lab,
  plan: StaffPlan,
  fewer: readonly Fewer[],
  refused: ReadonlyMap<string, number>,
  { patience }: SettleOptions,
): readonly Move[] {
  const moves = fewer
    .filter(({ isLikely }) => isLikely)
    .map(({ group, interval, verdict }) => {
      const move: Move = [{ group, interval, agents: -1 }];
      return { move, most: verdict === 'holds' ? patience : 1 };
    })
    .filter(({ move, most }) => timesRefused(refused, move) < most)
    .map(({ move }) => ({ move, saving: price.saving(plan, move) }))
    .sort((a, b) => b.saving - a.saving)
    .map(({ move }) => move);
  return apart(moves, { reach, intervals })[0] ?? [];
}

function timesRefused(refused: ReadonlyMap<string, number>, move: Move): number {
  return refused.get(keyOf(move)) ?? 0;
}

interface Tried {
  /** The plan without those who can be spared. */
  readonly proven: Proven;
  readonly good: readonly Move[];
  readonly bad: readonly Move[];
  readonly replications: number;
}

/**
 * Looks at a plan without some agents. Those near whom every goal is met can be spared: what the others do, who are far away, does not reach there, and near
 * these the plan stands as it stood.
 */
async function proveWithout(
  lab: Lab,
  before: Proven,
  moves: readonly Move[],
  hopeless: ReadonlySet<number>,
  looks: Looks,
  options: ProofOptions,
): Promise<Tried> {
  const { firstCounted } = lab.plan;
  const told = keptTallies(lab, before.tallies, moves);
  const looked = await look(
    lab,
    moved(before.plan, moves, firstCounted),
    told,
    hopeless,
    looks,
    options,
    moves.length === 1,
  );
  const missed = lab.goals.filter((_, goal) => !hopeless.has(goal) && isOpen(looked.verdicts[goal]));
  const isBad = (move: Move) => {
    const { from, to } = windowOf(move, lab);
    return missed.some(({ interval }) => interval !== null && interval >= from && interval < to);
  };
  const bad = moves.length === 1 && missed.length > 0 ? moves : moves.filter(isBad);
  const isEverywhere = missed.some(({ interval }) => interval === null) || (missed.length > 0 && bad.length === 0);
  const good = isEverywhere ? [] : moves.filter((move) => !bad.includes(move));
  const untouched = new Set(keptTallies(lab, before.tallies, bad));
  const assembled = before.tallies.map((tally, goal) =>
    untouched.has(tally) ? (looked.tallies[goal] ?? tally) : tally,
  );
  const verdicts = before.goals.map(({ verdict }, goal) => {
    const tally = before.tallies[goal];
    return tally !== undefined && untouched.has(tally) ? (looked.verdicts[goal] ?? verdict) : verdict;
  });
  const plan = moved(before.plan, good, firstCounted);
  const proven = { ...before, ...provenBy(lab, plan, { ...looked, tallies: assembled, verdicts }) };
  return { proven, good, bad: isEverywhere && moves.length > 1 ? [] : bad, replications: looked.replications };
}

function isOpen(verdict: Verdict | undefined): boolean {
  return verdict === 'open' || verdict === 'missed';
}
