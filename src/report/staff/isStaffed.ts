import type { PricedPlan } from '../../experiment/staff/staffing.ts';

/** Whether a plan has anybody: a scenario that is only to be staffed may have no agents of its own. */
export function isStaffed({ hours }: PricedPlan): boolean {
  return hours.some((each) => each > 0);
}
