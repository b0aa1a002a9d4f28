import { type Candidate, candidateOf, type Loop, stepOf, taskOf } from './candidate.ts';
import { cover } from './cover.ts';
import { raised } from './raised.ts';
import type { NoSchedule, ScheduleStep } from './scheduled.ts';

/** A goal missed so often is one that no number of agents was found to meet. */
const PATIENCE = 6;

/** The best shifts so far, and the rounds that led to them. */
export interface Sufficient {
  readonly best: Candidate;
  readonly steps: readonly ScheduleStep[];
}

export type Found =
  | Sufficient
  | (Pick<NoSchedule, 'infeasible' | 'steps'> & { readonly wanted: readonly Int32Array[] });

/** Chooses shifts, and asks for more agents where they miss a goal, until they miss none. */
export async function sufficient(loop: Loop, start: readonly Int32Array[]): Promise<Found> {
  const { lab, options, rounds } = loop;
  const tries = new Map<number, number>();
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
    if (best === undefined || missed.length <= best.missed.length) best = { ...candidate, missed };
    steps.push(stepOf(candidate));
    if (missed.length === 0) break;
    const more = raised(lab, candidate.standing, candidate.brought, missed, tries);
    if (more.every((levels, index) => levels.every((level, interval) => level === wanted[index]?.[interval]))) break;
    wanted = more;
    for (const goal of missed) tries.set(goal, (tries.get(goal) ?? 0) + 1);
  }
  if (best === undefined) throw new RangeError('a schedule takes one round or more');
  return { best, steps };
}
