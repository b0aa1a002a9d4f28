import { compile } from '../../../plan/compile.ts';
import type { AgentGroup, ContactType, Menu, Scenario } from '../../../scenario/scenario.ts';
import { pools } from '../../pools.ts';
import { type Demand, speedOf } from '../demand.ts';
import { withCounts } from '../withCounts.ts';

/** Below this many a day, contacts passed on are what rounding leaves. */
const NOBODY = 1e-9;

/**
 * Everybody of a pool takes everything of it, first come, first served, at the speed of those who took it; nobody passes contacts on.
 * What was passed on arrives by itself, as a type of its own, so that the load stays.
 */
export function withoutSkills(scenario: Scenario, demand: Demand): Scenario {
  const passedOn = new Map(scenario.contactTypes.map((type) => [type.name, receivedAs(type, scenario, demand)]));
  const contactTypes = scenario.contactTypes.flatMap((type) => {
    const plain: ContactType = {
      ...type,
      priority: 5,
      transfer: [],
      queue: { ...type.queue, overflow: null },
      menu: type.menu && menuAsChosen(type.menu),
    };
    return [plain, ...(passedOn.get(type.name) ?? [])];
  });
  const agentGroups = [...scenario.agentGroups];
  for (const pool of pools(compile(scenario))) {
    const skills = pool.types.flatMap((place) => {
      const name = scenario.contactTypes[place]?.name ?? '';
      const speed = speedOf(scenario, name, demand.get(name)?.takenBy ?? new Map());
      const names = [name, ...(passedOn.get(name) ?? []).map((type) => type.name)];
      return names.map((type) => ({ type, rank: 1, pick: 1, after: 0, speed }));
    });
    for (const group of pool.groups) agentGroups[group] = { ...(agentGroups[group] as AgentGroup), skills };
  }
  return { ...scenario, contactTypes, agentGroups };
}

/** A menu in which nobody chooses wrongly, and which leads as many to each type: those who chose wrongly reached any other alike. */
function menuAsChosen({ choices, misrouted }: Menu): Menu {
  const astray = misrouted / Math.max(1, choices.length - 1);
  const shares = choices.map(({ type, share }) => ({ type, share: share * (1 - misrouted) + (1 - share) * astray }));
  return { choices: shares, misrouted: 0 };
}

/** Those whom other types' agents passed on to this one, as they came. */
function receivedAs(type: ContactType, { contactTypes }: Scenario, demand: Demand): readonly ContactType[] {
  const received = demand.get(type.name)?.received ?? [];
  if (!leadsTo(contactTypes, type.name) || !received.some((count) => count > NOBODY)) return [];
  const plain: ContactType = {
    ...type,
    name: freeName(`${type.name} passed on`, contactTypes),
    selfService: [],
    menu: null,
    retry: null,
    repeat: null,
    callback: null,
    priority: 5,
    transfer: [],
    queue: { capacity: null, overflow: null },
  };
  return [withCounts(plain, received, 0)];
}

/** Whether transfers bring contacts to a type, or a menu in which customers choose wrongly. */
function leadsTo(types: readonly ContactType[], name: string): boolean {
  return types.some(
    ({ transfer, menu }) =>
      transfer.some(({ to }) => to === name) ||
      (menu !== null && menu.misrouted > 0 && menu.choices.some((choice) => choice.type === name)),
  );
}

/** The name, or with the least number behind it that nobody has. */
export function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map((one) => one.name));
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (!names.has(tried)) return tried;
  }
}
