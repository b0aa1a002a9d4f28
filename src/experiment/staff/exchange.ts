import { canMove } from './canMove.ts';
import type { Lab } from './lab.ts';
import type { Move } from './staffPlan.ts';
import type { Standing } from './standing.ts';
import { apart, isHarmless, type Outcome, tryTogether, type Unit, unitsIn } from './trial.ts';
import { accept, affordable, type Known, keyOf } from './trim.ts';

/** At most so many agents of a group are added, or taken away, in one exchange. */
const MOST = 3;
/** Simulations of a round: so many exchanges are tried around each interval, those first that should leave most in hand. */
const MOST_TRIALS = 6;
/** Additions and removals, the most worthwhile of each, between which agents are exchanged over the whole horizon. */
const BEST = 12;

/**
 * Adds agents where that lets more, or costlier, ones go elsewhere: near by in time or in other groups and, for goals over the horizon, anywhere. What
 * single agents do is simulated; as each further agent does less than the one before, what that adds up to is more than an exchange can
 * bring, and only those that should be good are simulated.
 *
 * @param findings what was found before; what is found now is added
 */
export async function exchange(
  lab: Lab,
  standing: Standing,
  { additions: more, removals: fewer, exchanges }: Findings,
): Promise<Standing> {
  const additions = await unitsOf(lab, standing, 1, more);
  const removals = await unitsOf(lab, standing, -1, fewer);
  const likely = candidates(lab, standing, additions, removals)
    .filter(({ move }) => canMove(lab, standing.plan, move) && !exchanges.has(keyOf(move)))
    .filter(({ saving }) => saving > 1e-9)
    .map(({ move, slacks }) => ({ move, left: Math.min(...slacks.filter((slack) => slack >= 0)) }))
    .sort((a, b) => b.left - a.left)
    .map(({ move }) => move);
  const good: Outcome[] = [];
  for (const moves of apart(likely, lab).slice(0, MOST_TRIALS)) {
    const { outcomes } = await tryTogether(lab, standing, moves);
    for (const outcome of outcomes) {
      exchanges.set(keyOf(outcome.move), outcome.move);
      if (isHarmless(outcome, standing)) good.push(outcome);
    }
  }
  return accept(lab, standing, affordable(standing, good));
}

/** What was found of single agents more or fewer and of exchanges, around which nothing has changed since. */
export interface Findings {
  readonly additions: Known;
  readonly removals: Known;
  readonly exchanges: Map<string, Move>;
}

/** What each agent more (or fewer) does, wherever one can be; only what is not known yet is simulated. */
async function unitsOf(lab: Lab, standing: Standing, agents: 1 | -1, known: Known): Promise<readonly Unit[]> {
  const moves = lab.free
    .flatMap((group) => Array.from({ length: lab.intervals }, (_, interval): Move => [{ group, interval, agents }]))
    .filter((move) => canMove(lab, standing.plan, move));
  const unknown = moves.filter((move) => !known.has(keyOf(move)));
  const found = new Map<string, Unit>();
  for (const together of apart(unknown, lab)) {
    const { outcomes } = await tryTogether(lab, standing, together);
    for (const unit of outcomes.flatMap((outcome) => unitsIn(outcome, standing))) found.set(keyOf([unit.change]), unit);
  }
  // A removal that was found now may be good and not have been made: only those that fail are remembered as such.
  if (agents > 0) for (const [key, unit] of found) known.set(key, unit);
  return moves.flatMap((move) => known.get(keyOf(move)) ?? found.get(keyOf(move)) ?? []);
}

/** Single changes, each so many times. */
type Parts = readonly (readonly [unit: Unit, times: number])[];

/** Exchanges of up to some agents for as many as they can save, that hold every goal if effects add up. */
function candidates(
  lab: Lab,
  standing: Standing,
  additions: readonly Unit[],
  removals: readonly Unit[],
): readonly Outcome[] {
  const outcomeOf = (parts: Parts): Outcome => {
    const goals = [...new Set(parts.flatMap(([{ effect }]) => [...effect.keys()]))];
    const move = moveOf(parts);
    const slacks = goals.map((goal) =>
      parts.reduce((sum, [{ effect }, times]) => sum + times * (effect.get(goal) ?? 0), standing.slacks[goal] ?? 0),
    );
    return { move, saving: lab.price.saving(standing.plan, move), goals, slacks };
  };
  const times = Array.from({ length: MOST }, (_, more) => more + 1);
  const hasHorizons = standing.horizons.some((series) => series !== null);
  const found: Outcome[] = [];
  for (const add of additions) {
    const near = removals.filter((removal) => isNear(lab, add, removal) || hasHorizons);
    const partners = hasHorizons
      ? near.toSorted((a, b) => lossOf(lab, standing, a) - lossOf(lab, standing, b)).slice(0, BEST)
      : near;
    for (const [index, first] of partners.entries()) {
      if (isSame(add, first)) continue;
      const pairs = times.flatMap((p) =>
        times.map(
          (q): Parts => [
            [add, p],
            [first, q],
          ],
        ),
      );
      const triples = partners
        .slice(index + 1)
        .filter((second) => !isSame(add, second))
        .flatMap((second) =>
          times.map(
            (p): Parts => [
              [add, p],
              [first, 1],
              [second, 1],
            ],
          ),
        );
      for (const parts of [...pairs, ...triples]) {
        const outcome = outcomeOf(parts);
        if (isHarmless(outcome, standing)) found.push(outcome);
      }
    }
  }
  return found;
}

function isSame(a: Unit, b: Unit): boolean {
  return a.change.group === b.change.group && a.change.interval === b.change.interval;
}

function isNear({ reach }: Lab, a: Unit, b: Unit): boolean {
  return Math.abs(a.change.interval - b.change.interval) <= reach;
}

/** What a removal takes from goals over the horizon for what it saves. */
function lossOf(lab: Lab, standing: Standing, { change, effect }: Unit): number {
  let loss = 0;
  for (const [goal, by] of effect) if (lab.goals[goal]?.interval === null) loss += Math.max(0, -by);
  return loss / Math.max(1e-12, lab.price.saving(standing.plan, [change]));
}

function moveOf(parts: Parts): Move {
  return parts.map(([{ change }, times]) => ({ ...change, agents: change.agents * times }));
}
