import type { Lab } from './lab.ts';
import type { Move, StaffPlan } from './staffPlan.ts';

/** Whether a plan has the agents that a move takes away, and those that it adds can be there. */
export function canMove({ plan: { firstCounted }, canStaff }: Lab, { agents }: StaffPlan, move: Move): boolean {
  return move.every(({ group, interval, agents: change }) => {
    const place = firstCounted + interval;
    return (agents[group]?.[place] ?? 0) + change >= 0 && (change < 0 || canStaff(group, place));
  });
}
