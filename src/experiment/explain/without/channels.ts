import { isDeferrable } from '../../../scenario/isDeferrable.ts';
import type { AgentGroup, Scenario } from '../../../scenario/scenario.ts';
import { onlyTypes } from './onlyTypes.ts';

/**
 * The center without emails and tasks, which no formula for waiting customers is about, and with chats held one at a time by agents
 * who are as much faster as several at once get more done.
 */
export function withoutChannels(scenario: Scenario): Scenario {
  const chats = new Set(scenario.contactTypes.filter(({ channel }) => channel === 'chat').map(({ name }) => name));
  const prompt = onlyTypes(
    scenario,
    scenario.contactTypes.filter((type) => !isDeferrable(type.channel)),
  );
  return { ...prompt, agentGroups: prompt.agentGroups.map((group) => oneAtATime(group, chats)) };
}

function oneAtATime(group: AgentGroup, chats: ReadonlySet<string>): AgentGroup {
  const most = Math.max(1, ...group.concurrency.chat);
  return {
    ...group,
    concurrency: { chat: [1] },
    skills: group.skills.map((skill) => (chats.has(skill.type) ? { ...skill, speed: skill.speed * most } : skill)),
  };
}
