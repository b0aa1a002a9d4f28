import fc from 'fast-check';
import { it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { ContactType, Scenario } from '../../src/scenario/scenario.ts';
import {
  CONTACT,
  CONTACT_FIELDS,
  type ContactField,
  clearTally,
  GROUP,
  GROUP_FIELDS,
  type GroupField,
  type Tally,
} from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { emptyTally } from './tallied.ts';

export const contact = (tally: Tally, type: number, interval: number, field: ContactField): number =>
  tally.contacts[(type * (tally.intervals + 1) + interval) * CONTACT_FIELDS.length + CONTACT[field]] ?? 0;

export const agent = (tally: Tally, group: number, interval: number, field: GroupField): number =>
  tally.agents[(group * (tally.intervals + 1) + interval) * GROUP_FIELDS.length + GROUP[field]] ?? 0;

export const sum = (count: number, value: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => value(index)).reduce((total, each) => total + each, 0);

/** Every type with every interval, the tail among them. */
export const cells = (tally: Tally): (readonly [type: number, interval: number])[] =>
  Array.from({ length: tally.types }, (_, type) =>
    Array.from({ length: tally.intervals + 1 }, (_, interval) => [type, interval] as const),
  ).flat();

/** A field of a type, and of the center, over all intervals. */
export const ofType = (tally: Tally, type: number) => (field: ContactField) =>
  sum(tally.intervals + 1, (interval) => contact(tally, type, interval, field));
export const ofCenter = (tally: Tally) => (field: ContactField) =>
  sum(tally.types, (type) => ofType(tally, type)(field));
export const ofAgents = (tally: Tally, field: GroupField): number =>
  sum(tally.groups, (group) => sum(tally.intervals + 1, (interval) => agent(tally, group, interval, field)));

export const isDeferrable = ({ channel }: ContactType): boolean => channel === 'email' || channel === 'task';

/** Something that holds in each of a few replications of any scenario, or of what `change` makes of it. */
export function law(
  name: string,
  check: (tally: Tally, scenario: Scenario) => void,
  change: (scenario: Scenario) => Scenario = (scenario) => scenario,
): void {
  it(name, () => {
    fc.assert(
      fc.property(anyScenario.map(change), (scenario) => {
        const engine = new Engine(compile(scenario), scenario.seed);
        const tally = emptyTally(scenario);
        for (let replication = 0; replication < 2; replication++) {
          clearTally(tally);
          tally.waits.counts.fill(0);
          engine.replicate(replication, tally);
          check(tally, scenario);
        }
      }),
      { numRuns: 100 },
    );
  });
}
