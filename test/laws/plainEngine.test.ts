import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, type ContactField, type Tally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { parseFiles } from './parseFiles.ts';
import { replicatePlainly } from './plainEngine.ts';
import { emptyTally } from './tallied.ts';

/** One replication by each of the two engines. */
function both(scenario: Scenario, replication: number): readonly [fast: Tally, plain: Tally] {
  const plan = compile(scenario);
  const [fast, plain] = [emptyTally(scenario, false), emptyTally(scenario, false)];
  new Engine(plan, scenario.seed).replicate(replication, fast);
  replicatePlainly(plan, scenario.seed, replication, plain);
  return [fast, plain];
}

function expectSame([fast, plain]: readonly [Tally, Tally]): void {
  expect([...fast.contacts]).toEqual([...plain.contacts]);
  expect([...fast.agents]).toEqual([...plain.agents]);
  expect([...fast.phases]).toEqual([...plain.phases]);
  expect(fast.waits.counts.join()).toBe(plain.waits.counts.join());
}

describe('the engine', () => {
  it('does in 500 random scenarios exactly what the rules written plainly do, in every cell', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 0, max: 50 }), (scenario, replication) => {
        expectSame(both(scenario, replication));
      }),
      { numRuns: 500 },
    );
  });

  it('parts agents who wait for each other from their customers when the center closes', () => {
    const scenario = parseFiles({
      'main.yaml': `
        horizon: { length: 1h, interval: 1h }
        contactTypes:
          front:
            arrivals: { times: calls.csv, column: second }
            talk: { constant: 2m }
            wrap: { constant: 1m }
            patience: never
            transfer: { to: back, probability: 100%, warm: 30s }
          back: { talk: { constant: 5m }, patience: never }
        agentGroups:
          pair: { skills: [front, back], staff: 2 }
      `,
      'calls.csv': 'second\n0\n60\n600\n',
    });
    const tallies = both(scenario, 0);
    expectSame(tallies);
    const [{ contacts, intervals }] = tallies;
    const of = (type: number, interval: number, field: ContactField) =>
      contacts[(type * (intervals + 1) + interval) * CONTACT_FIELDS.length + CONTACT[field]];
    // The second agent is talking when the first is done, and then holds a customer as well: both are held until the close. They
    // wrap up and answer those two; then the third caller is answered, and passed on to the agent who is free by then.
    expect([of(0, 0, 'offered'), of(0, 0, 'answered'), of(0, 0, 'transferred')]).toEqual([3, 3, 3]);
    expect([of(1, 0, 'offered'), of(1, 0, 'answered')]).toEqual([2, 2]);
    expect([of(1, 1, 'offered'), of(1, 1, 'answered')]).toEqual([1, 1]);
  });
});
