import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgentGroup, ContactType, Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, type ContactField } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { tallied } from './tallied.ts';

export type Change = (type: ContactType, scenario: Scenario) => ContactType;
type ScenarioChange = (scenario: Scenario) => Scenario;

/** Changes each type that customers call and that has a queue. */
export const withTypes = (scenario: Scenario, change: Change): Scenario => ({
  ...scenario,
  contactTypes: scenario.contactTypes.map((type) =>
    type.menu === null && type.outbound === null ? change(type, scenario) : type,
  ),
});

export const withGroups = (scenario: Scenario, change: (group: AgentGroup) => AgentGroup): Scenario => ({
  ...scenario,
  agentGroups: scenario.agentGroups.map(change),
});

/** Every sum of a replication, in plain arrays, which compare faster than typed ones; `ignored` fields are left out. */
export function figures(scenario: Scenario, ...ignored: readonly ContactField[]) {
  const { contacts, agents, handled, phases, waits } = tallied(scenario, 1, false);
  const places = ignored.map((field) => CONTACT[field]);
  const counted = [...contacts].filter((_, place) => !places.includes(place % CONTACT_FIELDS.length));
  return {
    contacts: counted,
    agents: [...agents],
    handled: [...handled],
    phases: [...phases],
    waits: waits.counts.join(),
  };
}

/** A law: two ways to say the same, so that not one cell differs, but for `ignored` fields. */
export function same(
  name: string,
  one: ScenarioChange,
  other: ScenarioChange,
  ...ignored: readonly ContactField[]
): void {
  it(name, () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(figures(one(scenario), ...ignored)).toEqual(figures(other(scenario), ...ignored));
      }),
      { numRuns: 200 },
    );
  });
}

/** A law about each type that customers call. */
export function sameTypes(
  name: string,
  one: Change,
  other: Change = (type) => type,
  ...ignored: readonly ContactField[]
): void {
  same(
    name,
    (scenario) => withTypes(scenario, one),
    (scenario) => withTypes(scenario, other),
    ...ignored,
  );
}
