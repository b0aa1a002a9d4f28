import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { ShiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import type { StaffedGoal } from '../../experiment/staff/staffing.ts';

/** A counted interval of one scheduled group. */
export interface CoveredInterval {
  /** Place among the counted intervals. */
  readonly interval: number;
  readonly start: string;
  /** Agents of the requirement, and those that the shifts were last asked for. */
  readonly required: number;
  readonly wanted: number;
  /** Agents on shift and not on a break: on average, and at the least. */
  readonly present: number;
  readonly fewest: number;
}

/** Presence against requirement of one scheduled group, counted interval by counted interval. */
export function coverage({ given, wanted, present }: Schedule, shapes: ShiftShapes): readonly CoveredInterval[] {
  const warmUp = shapes.required.length - given.starts.length;
  return given.starts.map((start, interval) => {
    const place = warmUp + interval;
    return {
      interval,
      start,
      required: shapes.required[place] ?? 0,
      wanted: wanted.agents[shapes.group]?.[place] ?? 0,
      present: shapes.present[place] ?? 0,
      fewest: present.agents[shapes.group]?.[place] ?? 0,
    };
  });
}

/** The goals of an interval, those over the horizon for `null`. */
export function goalsAt({ given }: Schedule, interval: number | null): readonly StaffedGoal[] {
  return given.goals.filter((goal) => goal.interval === interval);
}
