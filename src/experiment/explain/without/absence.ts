import { compile } from '../../../plan/compile.ts';
import type { AgentGroup, Scenario } from '../../../scenario/scenario.ts';
import { availableAgents } from '../../availableAgents.ts';
import { pools } from '../../pools.ts';
import { wholeLevels } from '../wholeLevels.ts';

/**
 * The agents whom a planner counts on, one group for each pool: those expected to be available in each interval after shrinkage, absence
 * and planned breaks, and always that many. Fractions of agents; the formulas take them as they are.
 */
export function netAgents(scenario: Scenario): Scenario {
  const plan = compile(scenario);
  const agentGroups = pools(plan).flatMap(({ groups }): readonly AgentGroup[] => {
    const [first] = groups;
    const group = scenario.agentGroups[first ?? -1];
    if (group === undefined) return [];
    const available = groups.flatMap((place) =>
      plan.groups[place] ? [availableAgents(plan, plan.groups[place])] : [],
    );
    const staff = Array.from({ length: plan.intervals }, (_, interval) =>
      available.reduce((sum, agents) => sum + (agents[interval] ?? 0), 0),
    );
    return [{ ...group, staff, shifts: [], shrinkage: 0, absence: 0 }];
  });
  return { ...scenario, agentGroups };
}

/** As many agents as a planner counts on, at any time: nobody is absent or away, and shifts are a level. */
export function withoutAbsence(scenario: Scenario): Scenario {
  const net = netAgents(scenario);
  return { ...net, agentGroups: net.agentGroups.map((group) => ({ ...group, staff: wholeLevels(group.staff) })) };
}
