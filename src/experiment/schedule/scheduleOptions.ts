import type { LabOptions } from '../staff/labOf.ts';
import type { StaffPlan } from '../staff/staffPlan.ts';
import type { RunsOptions } from '../withRuns.ts';
import type { Solver } from './integerProgram.ts';

export interface ScheduleOptions extends LabOptions, RunsOptions {
  /** Who solves the integer programs. */
  readonly solver: Solver;
  /** How far from the least cost shifts may be, as a share of it: 1% unless given. */
  readonly gap?: number | undefined;
  /** Agents wanted by group of the scenario and interval, instead of those that a staffing finds. */
  readonly requirement?: StaffPlan | undefined;
  /** Times that shifts are chosen and simulated, at most: 32 unless given. */
  readonly rounds?: number | undefined;
  /** At most so many fresh replications of a plan that is to be proven: a thousand or more unless given. */
  readonly proof?: number | undefined;
}
