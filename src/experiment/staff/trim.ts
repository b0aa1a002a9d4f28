import { canMove } from './canMove.ts';
import type { Lab } from './lab.ts';
import { STEP_SHARE } from './repair.ts';
import { type Move, moved } from './staffPlan.ts';
import { type Standing, standingOf } from './standing.ts';
import { apart, effectOf, isHarmless, type Outcome, tryTogether, type Unit, unitsIn, windowOf } from './trial.ts';

/** What was found of single changes by `keyOf` them. Removals that miss a goal: fewer agents elsewhere make none of them better. */
export type Known = Map<string, Unit>;

/** Takes agents away, the costliest first and many at a time where there are many, as long as no goal is missed for it. */
export async function trim(lab: Lab, start: Standing, failed: Known): Promise<Standing> {
  let standing = start;
  const most = Math.max(0, ...lab.free.map((group) => Math.max(...(standing.plan.agents[group] ?? []))));
  for (let step = Math.max(1, 2 ** Math.floor(Math.log2(most / STEP_SHARE))); step >= 1; step = Math.floor(step / 2)) {
    for (;;) {
      const next = await trimOnce(lab, standing, step, failed);
      if (next === standing) break;
      standing = next;
    }
  }
  return standing;
}

async function trimOnce(lab: Lab, start: Standing, step: number, failed: Known): Promise<Standing> {
  const removals = lab.free
    .flatMap((group) =>
      Array.from({ length: lab.intervals }, (_, interval): Move => [{ group, interval, agents: -step }]),
    )
    .filter((move) => canMove(lab, start.plan, move) && !failed.has(keyOf(move)));
  const bySaving = removals
    .map((move) => ({ move, saving: lab.price.saving(start.plan, move) }))
    .filter(({ saving }) => saving > 0)
    .sort((a, b) => b.saving - a.saving)
    .map(({ move }) => move);
  const harmless: Outcome[] = [];
  for (const moves of apart(bySaving, lab)) {
    const { outcomes } = await tryTogether(lab, start, moves);
    for (const outcome of outcomes) {
      if (isHarmless(outcome, start)) harmless.push(outcome);
      else for (const unit of unitsIn(outcome, start)) failed.set(keyOf([unit.change]), unit);
    }
  }
  return accept(lab, start, affordable(start, harmless));
}

export function keyOf(move: Move): string {
  return move.map(({ group, interval, agents }) => `${group} ${interval} ${agents}`).join();
}

/** Whether no goal is missed that was held, or by more than before. */
export function isAsGood(next: Standing, before: Standing): boolean {
  return next.slacks.every((slack, goal) => slack >= 0 || slack >= (before.slacks[goal] ?? 0));
}

/**
 * Makes those moves that are good together: first all of them, then without the last of those that reach what is missed, and without more and
 * more of them.
 *
 * @param outcomes the most worthwhile first
 */
export async function accept(lab: Lab, standing: Standing, outcomes: readonly Outcome[]): Promise<Standing> {
  let left = outcomes;
  for (let dropped = 1; left.length > 0; dropped *= 4) {
    const moves = left.map(({ move }) => move);
    const next = await standingOf(lab, moved(standing.plan, moves, lab.plan.firstCounted), standing.draw);
    if (isAsGood(next, standing)) return next;
    const without = new Set(
      lab.goals.flatMap(({ interval }, goal) => {
        const slack = next.slacks[goal] ?? 0;
        if (slack >= 0 || slack >= (standing.slacks[goal] ?? 0)) return [];
        return left.filter(({ move }) => interval === null || isReached(lab, move, interval)).slice(-dropped);
      }),
    );
    left = without.size > 0 ? left.filter((outcome) => !without.has(outcome)) : left.slice(0, left.length / 2);
  }
  return standing;
}

function isReached(lab: Lab, move: Move, interval: number): boolean {
  const { from, to } = windowOf(move, lab);
  return interval >= from && interval < to;
}

/** A second agent fewer does more harm than the first: so many times as much, at a guess. */
const MORE_TOGETHER = 1.25;

/**
 * Of moves that each hold all goals by themselves, as many as should do so together if what they do adds up, those first that cost the goals least for
 * what they save. No two of them change the same group in the same interval.
 */
export function affordable(standing: Standing, outcomes: readonly Outcome[]): readonly Outcome[] {
  const left = standing.slacks.slice();
  const changed = new Set<string>();
  const touched = new Set<number>();
  const ranked = outcomes
    .map((outcome) => {
      const effects = effectOf(outcome, standing);
      const loss = effects.reduce(
        (sum, [goal, change]) => sum - Math.min(0, change) / Math.max(1e-9, left[goal] ?? 0),
        0,
      );
      return { outcome, effects, rank: loss / outcome.saving };
    })
    .sort((a, b) => a.rank - b.rank);
  return ranked.flatMap(({ outcome, effects }) => {
    const places = outcome.move.map(({ group, interval }) => `${group} ${interval}`);
    if (places.some((place) => changed.has(place))) return [];
    if (
      effects.some(
        ([goal, change]) => change < 0 && (left[goal] ?? 0) + (touched.has(goal) ? MORE_TOGETHER : 1) * change < 0,
      )
    )
      return [];
    for (const [goal, change] of effects) {
      left[goal] = (left[goal] ?? 0) + change;
      if (change < 0) touched.add(goal);
    }
    for (const place of places) changed.add(place);
    return [outcome];
  });
}
