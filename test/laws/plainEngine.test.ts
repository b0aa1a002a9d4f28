import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT, CONTACT_FIELDS, type ContactField, GROUP_FIELDS } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { parseFiles } from './parseFiles.ts';
import { bothTallies, expectSame } from './plainAndFast.ts';

/** Places of the fields that are above 0 in some cell. */
function fieldsIn(cells: Float64Array, fields: number): number[] {
  return Array.from({ length: fields }, (_, field) => field).filter((field) =>
    cells.some((count, place) => count > 0 && place % fields === field),
  );
}

describe('the engine', () => {
  it('does in 500 random scenarios exactly what the rules written plainly do, in every cell, and everything happens', () => {
    const [contacts, agents] = [CONTACT_FIELDS.map(() => 0), GROUP_FIELDS.map(() => 0)];
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 0, max: 50 }), (scenario, replication) => {
        const tallies = bothTallies(scenario, replication);
        expectSame(tallies);
        for (const place of fieldsIn(tallies[0].contacts, CONTACT_FIELDS.length))
          contacts[place] = (contacts[place] ?? 0) + 1;
        for (const place of fieldsIn(tallies[0].agents, GROUP_FIELDS.length)) agents[place] = (agents[place] ?? 0) + 1;
      }),
      { numRuns: 500 },
    );
    // In one scenario in fifty at least, so that nothing agrees because nothing happens.
    expect(Math.min(...contacts, ...agents)).toBeGreaterThanOrEqual(10);
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
    const tallies = bothTallies(scenario, 0);
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
