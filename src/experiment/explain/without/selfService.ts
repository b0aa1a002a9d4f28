import type { AgentGroup, ContactType, Scenario } from '../../../scenario/scenario.ts';
import type { Demand } from '../demand.ts';
import { variationOf, withCounts } from '../withCounts.ts';

/**
 * Customers reach the queue at once: no menus, no self-service. As many arrive as came out of it, in the intervals in which they did,
 * and with the work that it left of each, so that the load stays.
 */
export function withoutSelfService(scenario: Scenario, demand: Demand): Scenario {
  const { contactTypes } = scenario;
  const entries = (name: string) =>
    contactTypes.filter(({ menu }) => menu?.choices.some((choice) => choice.type === name) ?? false);
  const plain = contactTypes
    .filter(({ menu }) => menu === null)
    .map((type): ContactType => {
      const ways = entries(type.name);
      if (type.selfService.length === 0 && ways.length === 0) return type;
      const variation = Math.max(variationOf(type), ...ways.map(variationOf));
      return withCounts({ ...type, selfService: [] }, demand.get(type.name)?.direct ?? [], variation);
    });
  return { ...scenario, contactTypes: plain, agentGroups: scenario.agentGroups.map((group) => faster(group, demand)) };
}

/** Work that is not left is as good as an agent who is so much faster. */
function faster(group: AgentGroup, demand: Demand): AgentGroup {
  const skills = group.skills.map((skill) => ({ ...skill, speed: skill.speed / (demand.get(skill.type)?.left ?? 1) }));
  return { ...group, skills };
}
