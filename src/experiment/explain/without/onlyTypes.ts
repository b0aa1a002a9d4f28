import type { ContactType, Scenario } from '../../../scenario/scenario.ts';

/** The scenario with these contact types and no other: nothing leads to the others, and groups that took nothing else are gone. */
export function onlyTypes(scenario: Scenario, types: readonly ContactType[]): Scenario {
  const kept = new Set(types.map(({ name }) => name));
  const contactTypes = types.map((type): ContactType => {
    const { transfer, queue, menu, arrivals } = type;
    const choices = menu?.choices.filter((choice) => kept.has(choice.type)) ?? [];
    const share = choices.reduce((sum, choice) => sum + choice.share, 0);
    return {
      ...type,
      transfer: transfer.filter(({ to }) => kept.has(to)),
      queue: queue.overflow === null || kept.has(queue.overflow.to) ? queue : { ...queue, overflow: null },
      menu: menu && { ...menu, choices: choices.map((choice) => ({ ...choice, share: choice.share / share })) },
      arrivals:
        menu !== null && choices.length < menu.choices.length && arrivals.kind === 'counts'
          ? { ...arrivals, counts: arrivals.counts.map((count) => count * share) }
          : arrivals,
    };
  });
  const agentGroups = scenario.agentGroups
    .map((group) => ({ ...group, skills: group.skills.filter(({ type }) => kept.has(type)) }))
    .filter(({ skills }) => skills.length > 0);
  const calls = scenario.calls?.filter(({ type }) => kept.has(type)) ?? null;
  return { ...scenario, contactTypes: contactTypes.filter(leadsSomewhere), agentGroups, calls };
}

function leadsSomewhere({ menu }: ContactType): boolean {
  return menu === null || menu.choices.length > 0;
}
