import type { Lab } from '../staff/lab.ts';
import { helpers, STEP_SHARE } from '../staff/repair.ts';
import { seriesOf } from '../staff/slack.ts';
import type { Standing } from '../staff/standing.ts';
import type { Brought } from './brought.ts';

/** A goal that is missed doubles what it asks for with each round in which it did before, so many times at most. */
const DOUBLINGS = 5;
/** Of the intervals, those in which a target over the horizon fares worst are raised. */
const WORST = 1 / 10;

/**
 * Asks for more agents than the shifts bring where goals are missed: of the groups that can help, in turn.
 *
 * @param tries for each goal, how often it was missed before
 */
export function raised(
  lab: Lab,
  { sample }: Pick<Standing, 'sample'>,
  { wanted, present, scheduled }: Brought,
  missed: readonly number[],
  tries: ReadonlyMap<number, number>,
): readonly Int32Array[] {
  const next = wanted.map((levels) => levels.slice());
  for (const goal of missed) {
    const before = tries.get(goal) ?? 0;
    const able = scheduled.flatMap((group, index) => (helpers(lab, goal).includes(group) ? [index] : []));
    const index = able[before % Math.max(1, able.length)];
    if (index === undefined) continue;
    for (const counted of intervalsOf(lab, sample, goal)) {
      const interval = lab.plan.firstCounted + counted;
      if (!lab.canStaff(scheduled[index] ?? -1, interval)) continue;
      const there = Math.max(wanted[index]?.[interval] ?? 0, present[index]?.[interval] ?? 0);
      const step = Math.max(1, Math.floor(there / STEP_SHARE)) * 2 ** Math.min(before, DOUBLINGS);
      const levels = next[index];
      if (levels !== undefined) levels[interval] = Math.max(levels[interval] ?? 0, there + step);
    }
  }
  return next;
}

/** The counted intervals in which a goal is to be helped. */
function intervalsOf(lab: Lab, sample: Standing['sample'], goal: number): readonly number[] {
  const { target = 0, interval = null } = lab.goals[goal] ?? {};
  if (interval !== null) return [interval];
  const excess = Array.from({ length: lab.intervals }, (_, place) => ({
    place,
    sum: seriesOf(sample, lab, target, place, place + 1).excess.reduce((sum, value) => sum + value, 0),
  }));
  return excess
    .sort((a, b) => a.sum - b.sum)
    .slice(0, Math.ceil(lab.intervals * WORST))
    .map(({ place }) => place);
}
