import { mergedShifts } from '../../scenario/mergedShifts.ts';
import type { AgentGroup, Scenario } from '../../scenario/scenario.ts';
import type { PlannedShift } from './coverTask.ts';

/**
 * The scenario with planned shifts in place of the staff or shifts of the groups that are scheduled.
 *
 * @param scheduled places of those groups among the scenario's, in the order in which the shifts count them
 */
export function withShifts(
  scenario: Scenario,
  planned: readonly PlannedShift[],
  scheduled: readonly number[],
): Scenario {
  const agentGroups = scenario.agentGroups.map((group, place): AgentGroup => {
    const index = scheduled.indexOf(place);
    if (index < 0) return group;
    const own = planned.filter((shift) => shift.group === index);
    const shifts = mergedShifts(own.map(({ start, length, agents, breaks }) => ({ start, length, agents, breaks })));
    return { ...group, staff: shifts.length > 0 ? [] : [0], shifts };
  });
  return { ...scenario, agentGroups };
}
