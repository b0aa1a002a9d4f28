import type { AgentGroup, Scenario, Shift } from '../../scenario/scenario.ts';
import { wholeLevels } from './wholeLevels.ts';

/** The scenario with every group's staff multiplied: levels as finely as can be, shifts by whole agents of which none is lost. */
export function scaledStaff(scenario: Scenario, share: number): Scenario {
  if (share === 1) return scenario;
  const agentGroups = scenario.agentGroups.map(
    (group): AgentGroup => ({ ...group, staff: scaledLevels(group, share), shifts: scaledShifts(group.shifts, share) }),
  );
  return { ...scenario, agentGroups };
}

/** Shrinkage rounds agents at random to keep their mean, and does so for a fraction that is scheduled too. */
function scaledLevels({ staff, shrinkage }: AgentGroup, share: number): readonly number[] {
  const levels = staff.map((agents) => agents * share);
  return shrinkage > 0 ? levels : wholeLevels(levels);
}

function scaledShifts(shifts: readonly Shift[], share: number): readonly Shift[] {
  let before = 0;
  return shifts.map((shift) => {
    const after = before + shift.agents * share;
    const agents = Math.round(after) - Math.round(before);
    before = after;
    return { ...shift, agents };
  });
}
