import type { FloorDay } from '../../experiment/floor/floorDay.ts';
import type { FloorNames } from '../../experiment/floor/floorNames.ts';
import { percent } from '../../report/format.ts';
import { floorTarget } from './floorTarget.ts';
import { minuteOf } from './floorTime.ts';

/** How the day went, in a sentence or two. */
export function floorVerdict(day: FloorDay, { horizon }: FloorNames): string {
  const { lostAt, serviceLevel } = day.total;
  const last = serviceLevel.values.at(-1) ?? Number.NaN;
  const goal = floorTarget(day);
  if (Number.isNaN(last))
    return `Nobody was offered to the agents, so that there is no service level to hold against ${goal}.`;
  if (lostAt === null) return `This day met its target of ${goal}: it ended at ${percent(last)}.`;
  return `This day lost its target of ${goal} at ${minuteOf(horizon, lostAt)}: from then on the service level so far stayed below it, and ended at ${percent(last)}.`;
}
