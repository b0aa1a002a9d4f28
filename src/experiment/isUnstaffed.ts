import type { AgentGroup } from '../scenario/scenario.ts';

/** Whether nobody of a group is ever scheduled. */
export function isUnstaffed({ staff, shifts }: AgentGroup): boolean {
  return shifts.length === 0 && staff.every((level) => level === 0);
}
