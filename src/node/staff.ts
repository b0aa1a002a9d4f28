import { type StaffOptions, staff as staffWith } from '../experiment/staff/staff.ts';
import type { Staffing } from '../experiment/staff/staffing.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { onThreads, type ThreadOptions } from './onThreads.ts';

/** How to staff on this machine, and what. */
export interface NodeStaffOptions extends Omit<StaffOptions, 'crew'>, ThreadOptions {}

/**
 * Finds, on worker threads, the least scheduled agents that meet every target, and proves it. Rejects with the signal's reason when that is
 * aborted.
 *
 * @throws InputError for replications or seeds that cannot be had, RangeError for groups that are not there
 */
export function staff(scenario: Scenario, options: NodeStaffOptions = {}): Promise<Staffing> {
  return onThreads(options, (crew) => staffWith(scenario, { ...options, crew }));
}
