import { schedule as scheduleWith } from '../experiment/schedule/schedule.ts';
import type { Scheduled } from '../experiment/schedule/scheduled.ts';
import type { ScheduleOptions } from '../experiment/schedule/scheduleOptions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { onThreads, type ThreadOptions, workersOf } from './onThreads.ts';
import { solverThreads } from './solver/solverThreads.ts';

/** How to run on this machine, and what; without a solver of one's own, HiGHS in a thread. */
export interface NodeScheduleOptions extends Omit<ScheduleOptions, 'crew' | 'solver'>, ThreadOptions {
  readonly solver?: ScheduleOptions['solver'] | undefined;
}

/** Shifts that meet every target at least cost: chosen by integer programs, and simulated on worker threads. */
export async function schedule(scenario: Scenario, options: NodeScheduleOptions = {}): Promise<Scheduled> {
  const own = solverThreads(workersOf(options));
  const { solver = own } = options;
  try {
    return await onThreads(options, (crew) => scheduleWith(scenario, { ...options, crew, solver }));
  } finally {
    await own.close();
  }
}
