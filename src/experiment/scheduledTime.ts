import type { Plan, PlanGroup } from '../plan/plan.ts';
import { timeInCells } from './timeInCells.ts';

/** Scheduled agent-microseconds of a group in each interval. */
export function scheduledTime(
  { intervals, intervalLength }: Pick<Plan, 'intervals' | 'intervalLength'>,
  { scheduled, roster }: Pick<PlanGroup, 'scheduled' | 'roster'>,
): Float64Array<ArrayBuffer> {
  if (roster !== null) return timeInCells(roster.start, roster.end, intervalLength, intervals);
  const each = scheduled.length / intervals;
  return Float64Array.from({ length: intervals }, (_, interval) => {
    const cells = scheduled.subarray(interval * each, (interval + 1) * each);
    return (cells.reduce((sum, agents) => sum + agents, 0) * intervalLength) / each;
  });
}
