import type { MakeRoutingRule, RoutingState } from '../../engine/routingRule.ts';
import type { PlanSkill } from '../../plan/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { MICROSECONDS } from '../../time.ts';
import type { FreeGroup, MakeRouter, RoutedCenter, WaitingContact } from './router.ts';

/** A router, which speaks of names and seconds, as the rule that the engine asks. */
export function namedRouting({ contactTypes, agentGroups }: Scenario, makeRouter: MakeRouter): MakeRoutingRule {
  const types = contactTypes.map(({ name }) => name);
  const groups = agentGroups.map(({ name }) => name);
  return (state, uniform) => {
    const router = makeRouter(uniform);
    const center = centerOf(state, types, groups);
    const { plan, contacts, clock, lines } = state;
    const contactOf = (type: number, waited: number) => ({
      contactType: types[type] ?? '',
      priority: plan.types[type]?.priority ?? 0,
      waited: waited / MICROSECONDS,
    });
    const waitingOf = (skill: PlanSkill): WaitingContact => {
      const joined = contacts.joined[lines.first(skill.type, skill.after)] ?? clock.now;
      return { ...contactOf(skill.type, clock.now - joined), rank: skill.rank, speed: skill.speed };
    };
    const groupOf = ({ group, rank, speed }: PlanSkill): FreeGroup => ({
      agentGroup: groups[group] ?? '',
      rank,
      speed,
    });
    return {
      chooseGroup:
        router.chooseGroup === undefined
          ? null
          : (type, waited, skills) => {
              const offered = skills.map(groupOf);
              const chosen = router.chooseGroup?.(contactOf(type, waited), offered, center);
              return chosenOf(chosen, offered, skills, 'chooseGroup');
            },
      chooseContact:
        router.chooseContact === undefined
          ? null
          : (group, skills) => {
              const offered = skills.map(waitingOf);
              const chosen = router.chooseContact?.(groups[group] ?? '', offered, center);
              return chosenOf(chosen, offered, skills, 'chooseContact');
            },
    };
  };
}

function centerOf(
  { clock, lines, agents }: RoutingState,
  types: readonly string[],
  groups: readonly string[],
): RoutedCenter {
  const at = (counts: Int32Array, names: readonly string[], name: string, kind: string) => {
    const count = counts[names.indexOf(name)];
    if (count !== undefined) return count;
    throw new RangeError(`a router asks for the ${kind} ${JSON.stringify(name)}, which the scenario does not have`);
  };
  return {
    get now() {
      return clock.now / MICROSECONDS;
    },
    waiting: (contactType) => at(lines.count, types, contactType, 'contact type'),
    idle: (agentGroup) => at(agents.idle, groups, agentGroup, 'agent group'),
    busy: (agentGroup) => at(agents.busy, groups, agentGroup, 'agent group'),
  };
}

function chosenOf<Offered>(
  chosen: Offered | null | undefined,
  offered: readonly Offered[],
  skills: readonly PlanSkill[],
  asked: string,
): PlanSkill | undefined {
  if (chosen === null) return undefined;
  const place = chosen === undefined ? -1 : offered.indexOf(chosen);
  if (place >= 0) return skills[place];
  throw new RangeError(
    `${asked} of a router gave what it was not offered; it has to give an item of the list, or null`,
  );
}
