import type { Lab } from './lab.ts';
import { STEP_SHARE } from './repair.ts';
import { canMove, type Move, moved } from './staffPlan.ts';
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
    .filter((move) => canMove(start.plan, move, lab.plan.firstCounted) && !failed.has(keyOf(move)));
  const bySaving = removals
    .map((move) => ({ move, saving: lab.price.saving(start.plan, move) }))
    .filter(({ saving }) => saving > 0)
    .sort((a, b) => b.saving - a.saving)
    .map(({ move }) => move);
  const hasHorizons = start.horizons.some((series) => series !== null);
  let standing = start;
  const later: Outcome[] = [];
  for (const moves of apart(bySaving, lab)) {
    const { joint, outcomes } = await tryTogether(lab, standing, moves);
    const harmless = outcomes.filter((outcome) => isHarmless(outcome, standing));
    for (const outcome of outcomes) {
      if (!harmless.includes(outcome))
        for (const unit of unitsIn(outcome, standing)) failed.set(keyOf([unit.change]), unit);
    }
    if (hasHorizons) later.push(...harmless);
    else if (harmless.length === moves.length && isAsGood(joint, standing)) standing = joint;
    else standing = await accept(lab, standing, harmless);
  }
  return hasHorizons ? accept(lab, standing, affordable(lab, standing, later)) : standing;
}

export function keyOf(move: Move): string {
  return move.map(({ group, interval, agents }) => `${group} ${interval} ${agents}`).join();
}

/** Whether no goal is missed that was held, or by more than before. */
export function isAsGood(next: Standing, before: Standing): boolean {
  return next.slacks.every((slack, goal) => slack >= 0 || slack >= (before.slacks[goal] ?? 0));
}

/** Makes those moves that are good together: first all of them, then without those that reach what is missed, at last fewer and fewer. */
export async function accept(lab: Lab, standing: Standing, outcomes: readonly Outcome[]): Promise<Standing> {
  let left = outcomes;
  while (left.length > 0) {
    const moves = left.map(({ move }) => move);
    const next = await standingOf(lab, moved(standing.plan, moves, lab.plan.firstCounted), standing.draw);
    if (isAsGood(next, standing)) return next;
    const missed = lab.goals.flatMap(({ interval }, goal) => {
      const slack = next.slacks[goal] ?? 0;
      return interval !== null && slack < 0 && slack < (standing.slacks[goal] ?? 0) ? [interval] : [];
    });
    const clear = left.filter(({ move }) => {
      const { from, to } = windowOf(move, lab);
      return missed.every((interval) => interval < from || interval >= to);
    });
    left = clear.length < left.length && missed.length > 0 ? clear : left.slice(0, Math.floor(left.length / 2));
  }
  return standing;
}

/** Of moves that each hold the goals over the horizon by themselves, as many as do so together, those first that cost them least for what they save. */
function affordable(lab: Lab, standing: Standing, outcomes: readonly Outcome[]): readonly Outcome[] {
  const left = new Map(
    lab.goals.flatMap(({ interval }, goal) => (interval === null ? [[goal, standing.slacks[goal] ?? 0] as const] : [])),
  );
  const lossOf = (outcome: Outcome) =>
    effectOf(outcome, standing).reduce((sum, [goal, change]) => {
      const slack = left.get(goal);
      return slack === undefined ? sum : sum + Math.max(0, -change) / Math.max(1e-9, slack);
    }, 0) / outcome.saving;
  const sorted = outcomes.map((outcome) => ({ outcome, loss: lossOf(outcome) })).sort((a, b) => a.loss - b.loss);
  const taken: Outcome[] = [];
  const places = new Set<number>();
  for (const { outcome } of sorted) {
    const effects = effectOf(outcome, standing).filter(([goal]) => left.has(goal));
    const { from, to } = windowOf(outcome.move, lab);
    const isFree = Array.from({ length: to - from }, (_, place) => !places.has(from + place)).every(Boolean);
    if (!isFree || effects.some(([goal, change]) => (left.get(goal) ?? 0) + change < 0)) continue;
    for (const [goal, change] of effects) left.set(goal, (left.get(goal) ?? 0) + change);
    for (let place = from; place < to; place++) places.add(place);
    taken.push(outcome);
  }
  return taken;
}
