import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { compile } from '../../src/plan/compile.ts';
import type { AgentGroup, ContactType, Scenario } from '../../src/scenario/scenario.ts';
import { CONTACT, CONTACT_FIELDS, clearTally, type Tally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { emptyTally, tallied } from './tallied.ts';

/** How many are contained, answered or give up, and so come back, depends on the agents. */
const nobodyComesBack = (scenario: Scenario): Scenario => ({
  ...scenario,
  contactTypes: scenario.contactTypes.map((type) => ({
    ...type,
    retry: null,
    repeat: null,
    selfService: type.selfService.map((stage) => ({ ...stage, returns: null })),
  })),
});

const unlimitedLines = (scenario: Scenario): Scenario => ({ ...scenario, lines: null });

/** Cells of a type or group, whatever its place. */
function cellsOf(cells: Float64Array, rows: number, row: number): number[] {
  const length = cells.length / rows;
  return [...cells.subarray(row * length, (row + 1) * length)];
}

/** A type like the first, but with no link to the others. */
function stranger(scenario: Scenario): [ContactType, AgentGroup] {
  const [type] = scenario.contactTypes;
  const [group] = scenario.agentGroups;
  if (type === undefined || group === undefined) throw new Error('every scenario has a type and a group');
  return [
    { ...type, name: 'stranger', transfer: [], followUp: [], queue: { ...type.queue, overflow: null } },
    { ...group, name: 'strangers', skills: [{ type: 'stranger', rank: 1, pick: 1, after: 0, speed: 1 }] },
  ];
}

describe('replications depend on what concerns them and on nothing else', () => {
  it('an unrelated type with its own group, put first or last, changes no cell of the others', () => {
    fc.assert(
      fc.property(anyScenario.map(unlimitedLines), fc.boolean(), (scenario, first) => {
        const [type, group] = stranger(scenario);
        const put = <One>(all: readonly One[], one: One) => (first ? [one, ...all] : [...all, one]);
        const wider = {
          ...scenario,
          contactTypes: put(scenario.contactTypes, type),
          agentGroups: put(scenario.agentGroups, group),
        };
        const [alone, together] = [tallied(scenario, 3), tallied(wider, 3)];
        const shift = first ? 1 : 0;
        scenario.contactTypes.forEach((_, row) => {
          const own = cellsOf(alone.contacts, alone.types, row);
          expect(cellsOf(together.contacts, together.types, row + shift)).toEqual(own);
        });
        scenario.agentGroups.forEach((_, row) => {
          expect(cellsOf(together.agents, together.groups, row + shift)).toEqual(
            cellsOf(alone.agents, alone.groups, row),
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('types and groups in the opposite order change no cell', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const contactTypes = scenario.contactTypes.toReversed();
        const agentGroups = scenario.agentGroups.toReversed();
        const [there, back] = [tallied(scenario, 2), tallied({ ...scenario, contactTypes, agentGroups }, 2)];
        contactTypes.forEach((_, row) => {
          const own = cellsOf(there.contacts, there.types, there.types - 1 - row);
          expect(cellsOf(back.contacts, back.types, row)).toEqual(own);
        });
        agentGroups.forEach((_, row) => {
          expect(cellsOf(back.agents, back.groups, row)).toEqual(
            cellsOf(there.agents, there.groups, there.groups - 1 - row),
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('a replication is the same whatever the engine simulated before', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const engine = new Engine(compile(scenario), scenario.seed);
        const tally = emptyTally(scenario);
        for (const replication of [7, 2, 5]) {
          clearTally(tally);
          tally.waits.counts.fill(0);
          engine.replicate(replication, tally);
        }
        expect(tally).toEqual(tallied(scenario, 5));
      }),
      { numRuns: 100 },
    );
  });

  it('other staff meets the same customers: as many new ones of each type arrive in each interval', () => {
    fc.assert(
      fc.property(anyScenario.map(nobodyComesBack), (scenario) => {
        const doubled = scenario.agentGroups.map((group) => ({
          ...group,
          staff: group.staff.map((agents) => 2 * agents),
          shifts: group.shifts.map((shift) => ({ ...shift, agents: 2 * shift.agents })),
        }));
        expect(arrivals(tallied({ ...scenario, agentGroups: doubled }, 1))).toEqual(arrivals(tallied(scenario, 1)));
      }),
      { numRuns: 100 },
    );
  });

  it('another seed or replication number draws other customers', () => {
    const [scenario] = fc.sample(
      anyScenario.filter(({ contactTypes }) => contactTypes.some(({ arrivals: { kind } }) => kind === 'counts')),
      { numRuns: 1, seed: 1 },
    );
    if (scenario === undefined) throw new Error('no scenario');
    const busy: Scenario = {
      ...scenario,
      contactTypes: scenario.contactTypes.map((type) => ({
        ...type,
        arrivals: { kind: 'counts', counts: [1000], within: 'constant', dayVariation: 0 },
      })),
    };
    const base = arrivals(tallied(busy, 0));
    expect(arrivals(tallied(busy, 1))).not.toEqual(base);
    expect(arrivals(tallied({ ...busy, seed: `${busy.seed}'` }, 0))).not.toEqual(base);
  });
});

function arrivals(tally: Tally): number[] {
  return [...tally.contacts].filter((_, place) => place % CONTACT_FIELDS.length === CONTACT.arrived);
}
