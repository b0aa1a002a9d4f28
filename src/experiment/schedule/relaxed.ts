import type { Lab } from '../staff/lab.ts';
import { helpers, STEP_SHARE } from '../staff/repair.ts';
import type { Standing } from '../staff/standing.ts';
import type { Brought } from './brought.ts';

/** Of a group of n agents one may be spared where goals have so many times 1/n in hand. */
const IN_HAND = 0.3;

/**
 * Asks for fewer agents where the shifts bring just what was asked for and the goals have something in hand: shifts overshoot in other
 * intervals, and what they do there also helps those that follow.
 *
 * @param kept `kept[index][interval]` is 1 where a scheduled group is to stay as it is
 */
export function relaxed(
  lab: Lab,
  { slacks }: Pick<Standing, 'slacks'>,
  { wanted, present, scheduled }: Brought,
  kept: readonly Uint8Array[],
): readonly Int32Array[] {
  return wanted.map((levels, index) =>
    levels.map((agents, interval) => {
      const isTight = agents > 0 && present[index]?.[interval] === agents && kept[index]?.[interval] !== 1;
      const inHand = isTight ? leastSlack(lab, slacks, scheduled[index] ?? -1, interval - lab.plan.firstCounted) : 0;
      return inHand * agents < IN_HAND ? agents : agents - Math.max(1, Math.floor(agents / STEP_SHARE));
    }),
  );
}

/** What the goals that a group helps have in hand in an interval and the next, and over the horizon. */
function leastSlack(lab: Lab, slacks: Float64Array, group: number, counted: number): number {
  const isNear = (interval: number | null) => interval === null || interval === counted || interval === counted + 1;
  return lab.goals.reduce(
    (least, { interval }, goal) =>
      isNear(interval) && helpers(lab, goal).includes(group) ? Math.min(least, slacks[goal] ?? 0) : least,
    Number.POSITIVE_INFINITY,
  );
}
