import type { Given, PricedPlan } from '../staff/staffing.ts';
import type { StaffPlan } from '../staff/staffPlan.ts';
import type { Cover, NoCover } from './coverTask.ts';

/** One round of a schedule: shifts were chosen and simulated. */
export interface ScheduleStep {
  readonly cost: number;
  /** Targets in intervals that the simulated shifts missed. */
  readonly missed: number;
  /** Agents that the shifts were asked for, over all groups and intervals. */
  readonly wanted: number;
}

/** Shifts that meet every target, as far as was found; `groups`, `shifts` and `roster` count the scheduled groups alone. */
export interface Schedule {
  readonly kind: 'schedule';
  readonly name: string;
  /** The scheduled groups, with the names of their shift types. */
  readonly groups: readonly { readonly name: string; readonly shiftTypes: readonly string[] }[];
  readonly cover: Cover;
  /** The agents of an ideal staffing, by group of the scenario and interval, and what they would cost without shifts. */
  readonly requirement: PricedPlan;
  /** What the shifts were last asked to bring, and the fewest that they bring at an instant of each interval; by scheduled group. */
  readonly wanted: StaffPlan;
  readonly present: StaffPlan;
  /** How every target stands on fresh replications. */
  readonly given: Given;
  readonly steps: readonly ScheduleStep[];
}

/** No shifts were found that meet the requirement. */
export interface NoSchedule extends NoCover {
  readonly kind: 'infeasible';
  readonly name: string;
  readonly requirement: PricedPlan;
  readonly wanted: StaffPlan;
  readonly steps: readonly ScheduleStep[];
}

export type Scheduled = Schedule | NoSchedule;
