import { type Candidate, candidateOf, type Loop, stepOf, taskOf } from './candidate.ts';
import { cover } from './cover.ts';
import { raised } from './raised.ts';
import { relaxed } from './relaxed.ts';
import type { NoSchedule, ScheduleStep } from './scheduled.ts';

/** A goal missed so often is one that no number of agents was found to meet. */
const PATIENCE = 6;
/** In the first rounds of so large a part of all, fewer agents are asked for; the others are for goals that are missed after that. */
const RELAXING = 1 / 4;

/** The best shifts, and the rounds that led to them. */
export interface Mended {
  readonly best: Candidate;
  readonly steps: readonly ScheduleStep[];
}

export type Found = Mended | (Pick<NoSchedule, 'infeasible' | 'steps'> & { readonly wanted: readonly Int32Array[] });

/**
 * Chooses shifts for what is wanted and simulates them, again and again. Shifts overshoot what they are asked for, and that also helps intervals
 * and contact types for which it was not meant: fewer agents are asked for where there are plenty, at first, and more where a goal is missed, until none
 * is. The best shifts are those that miss fewest goals, and cost least among these.
 */
export async function mended(loop: Loop, start: readonly Int32Array[]): Promise<Found> {
  const { lab, options, rounds } = loop;
  const tries = new Map<number, number>();
  const kept = start.map((levels) => new Uint8Array(levels.length));
  const steps: ScheduleStep[] = [];
  let best: Candidate | undefined;
  let wanted = start;
  for (let round = 1; round <= rounds; round++) {
    const chosen = await cover(taskOf(loop, wanted), options);
    if ('infeasible' in chosen) {
      if (best !== undefined) break;
      return { ...chosen, wanted, steps };
    }
    const candidate = await candidateOf(loop, chosen, wanted);
    const missed = candidate.missed.filter((goal) => (tries.get(goal) ?? 0) < PATIENCE);
    if (best === undefined || isBetter({ ...candidate, missed }, best)) best = { ...candidate, missed };
    steps.push(stepOf(candidate));
    const more = raised(lab, candidate.standing, candidate.brought, missed, tries);
    for (const goal of missed) tries.set(goal, (tries.get(goal) ?? 0) + 1);
    for (const [index, levels] of more.entries()) {
      for (const [interval, level] of levels.entries())
        if (level > (wanted[index]?.[interval] ?? 0)) kept[index]?.fill(1, interval, interval + 1);
    }
    const next =
      round <= rounds * RELAXING
        ? relaxed(lab, candidate.standing, { ...candidate.brought, wanted: more }, kept)
        : more;
    if (isSame(next, wanted)) break;
    wanted = next;
  }
  if (best === undefined) throw new RangeError('a schedule takes one round or more');
  return { best, steps };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.missed.length - b.missed.length < 0 || (a.missed.length === b.missed.length && a.cover.cost < b.cover.cost);
}

function isSame(a: readonly Int32Array[], b: readonly Int32Array[]): boolean {
  return a.every((levels, index) => levels.every((level, interval) => level === b[index]?.[interval]));
}
