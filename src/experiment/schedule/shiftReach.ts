import type { Lab } from '../staff/lab.ts';
import { coverProgram } from './coverProgram.ts';
import type { CoverTask } from './coverTask.ts';
import { shiftSlots } from './shiftSlots.ts';

/**
 * Whether shifts can bring agents of a group for the whole of an interval. Groups that are not scheduled are as they are.
 *
 * @param scheduled places of the task's requirements among the groups of the scenario
 */
export function shiftReach(
  { horizon, groups }: Omit<CoverTask, 'requirements'>,
  scheduled: readonly number[],
): Lab['canStaff'] {
  const intervals = Math.round(horizon.length / horizon.interval);
  const requirements = scheduled.map(() => new Int32Array(intervals).fill(1));
  const { uncovered } = coverProgram({ horizon, groups, requirements }, shiftSlots(groups, horizon));
  const without = new Set(uncovered.map(({ requirement, interval }) => `${scheduled[requirement]} ${interval}`));
  return (group, interval) => !without.has(`${group} ${interval}`);
}
