import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { namedRouting } from '../../src/experiment/custom/namedRouting.ts';
import type { MakeRouter, RoutedCenter } from '../../src/experiment/custom/router.ts';
import { compile } from '../../src/plan/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Tally } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { parseFiles } from './parseFiles.ts';
import { expectSame } from './plainAndFast.ts';
import { emptyTally, tallied } from './tallied.ts';
import { cells, contact, ofType } from './tallyCells.ts';

const takesTheFirst: MakeRouter = () => ({
  chooseGroup: (_, [group]) => group ?? null,
  chooseContact: (_, [waiting]) => waiting ?? null,
});

/** Any of what is offered, or nothing in one case of four. */
const takesAny: MakeRouter = (uniform) => {
  const any = <Offered>(offered: readonly Offered[]) =>
    uniform() < 0.25 ? null : (offered[Math.floor(uniform() * offered.length)] ?? null);
  return { chooseGroup: (_, groups) => any(groups), chooseContact: (_, contacts) => any(contacts) };
};

function routed(scenario: Scenario, replication: number, router: MakeRouter): Tally {
  const tally = emptyTally(scenario, false);
  new Engine(compile(scenario), scenario.seed, { makeRouting: namedRouting(scenario, router) }).replicate(
    replication,
    tally,
  );
  return tally;
}

/** Two kinds of calls for two groups, who are asked as often as they can bear. */
const DESK = `
horizon: { length: 8h, interval: 1h, close: disconnect }
contactTypes:
  usual: { arrivals: { rate: 100/h }, talk: 3m, patience: 4m }
  urgent: { arrivals: { rate: 60/h }, talk: 3m, patience: 2m }
agentGroups:
  juniors: { skills: [usual, urgent], staff: 4 }
  seniors: { skills: [usual, urgent], staff: 4 }
`;

describe('a router', () => {
  it('that always takes the first of what is offered changes nothing, in 150 random scenarios', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat({ max: 20 }), (scenario, replication) => {
        expectSame([routed(scenario, replication, takesTheFirst), tallied(scenario, replication, false)]);
      }),
      { numRuns: 150 },
    );
  });

  it('that says nothing of one choice leaves that to the built-in rule', () => {
    const scenario = parseFiles({ 'main.yaml': DESK });
    const builtIn = tallied(scenario, 3, false);
    expectSame([routed(scenario, 3, () => ({})), builtIn]);
    expectSame([routed(scenario, 3, () => ({ chooseContact: (_, [first]) => first ?? null })), builtIn]);
  });

  it('that prefers one type does what priorities do', () => {
    const urgentFirst = routed(parseFiles({ 'main.yaml': DESK }), 0, () => ({
      chooseContact: (_, waiting) => waiting.find(({ contactType }) => contactType === 'urgent') ?? waiting[0] ?? null,
    }));
    const byPriority = parseFiles({ 'main.yaml': DESK.replace('urgent: {', 'urgent: { priority: 1,') });
    expectSame([urgentFirst, tallied(byPriority, 0, false)]);
  });

  it('that prefers one group does what ranks do', () => {
    const seniorsFirst = routed(parseFiles({ 'main.yaml': DESK }), 0, () => ({
      chooseGroup: (_, groups) => groups.find(({ agentGroup }) => agentGroup === 'seniors') ?? groups[0] ?? null,
    }));
    const ranked = DESK.replace(
      'juniors: { skills: [usual, urgent]',
      'juniors: { skills: { usual: { rank: 2 }, urgent: { rank: 2 } }',
    );
    expectSame([seniorsFirst, tallied(parseFiles({ 'main.yaml': ranked }), 0, false)]);
  });

  it('loses nobody whatever it does, in 100 random scenarios', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat({ max: 20 }), (scenario, replication) => {
        const tally = routed(scenario, replication, takesAny);
        for (const [type, interval] of cells(tally)) {
          const of = (...fields: Parameters<typeof contact>[3][]) =>
            fields.reduce((sum, field) => sum + contact(tally, type, interval, field), 0);
          const ended = of('answered', 'abandoned', 'overflowed', 'callbacksAccepted', 'disconnected', 'leftWaiting');
          expect(of('offered')).toBe(ended);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that leaves everybody waiting leaves them to the built-in rule when the horizon ends', () => {
    const patient = DESK.replaceAll(/patience: \dm/g, 'patience: never').replace('disconnect', 'finish');
    const tally = routed(parseFiles({ 'main.yaml': patient }), 0, () => ({
      chooseGroup: () => null,
      chooseContact: () => null,
    }));
    for (const type of [0, 1]) {
      const of = ofType(tally, type);
      expect(of('answered')).toBe(of('offered'));
      expect(of('offered')).toBe(of('delayed'));
    }
  });

  it('gives the same again, with random numbers of its own, whatever ran before', () => {
    const scenario = parseFiles({ 'main.yaml': DESK });
    const engine = new Engine(compile(scenario), scenario.seed, { makeRouting: namedRouting(scenario, takesAny) });
    const [first, again, other] = [7, 7, 8].map((replication) => {
      const tally = emptyTally(scenario, false);
      engine.replicate(replication, tally);
      return tally;
    });
    if (first === undefined || again === undefined || other === undefined) throw new Error('three tallies were made');
    expectSame([first, again]);
    expect([...other.contacts]).not.toEqual([...first.contacts]);
    expect([...tallied(scenario, 7, false).contacts]).not.toEqual([...first.contacts]);
  });

  it('sees the time, who waits, and who is free and busy', () => {
    const scenario = parseFiles({
      'main.yaml': `
        horizon: { start: "08:00", length: 1h, interval: 1h }
        contactTypes:
          calls: { arrivals: { times: calls.csv, column: second }, talk: { constant: 60 }, patience: never, priority: 3 }
        agentGroups:
          agents: { skills: { calls: { rank: 2, speed: 0.5 } }, staff: 1 }
      `,
      'calls.csv': 'second\n10\n20\n30\n',
    });
    const seen: unknown[] = [];
    const look = (what: string, asked: unknown, { now, waiting, idle, busy }: RoutedCenter) =>
      seen.push([what, now, asked, waiting('calls'), idle('agents'), busy('agents')]);
    routed(scenario, 0, () => ({
      chooseGroup(contact, groups, center) {
        look('contact', { contact, groups }, center);
        return groups[0] ?? null;
      },
      chooseContact(agentGroup, contacts, center) {
        look(agentGroup, contacts, center);
        return contacts[0] ?? null;
      },
    }));
    const arrived = { contactType: 'calls', priority: 3, waited: 0 };
    const first = (waited: number) => [{ ...arrived, waited, rank: 2, speed: 0.5 }];
    expect(seen).toEqual([
      // At half the speed a call of one minute takes two. Nobody is asked about the calls that find nobody free.
      ['contact', 10, { contact: arrived, groups: [{ agentGroup: 'agents', rank: 2, speed: 0.5 }] }, 0, 1, 0],
      ['agents', 130, first(110), 2, 0, 0],
      ['agents', 250, first(220), 1, 0, 0],
    ]);
  });

  it('is told what it does wrong', () => {
    const scenario = parseFiles({ 'main.yaml': DESK });
    const wrong = (router: MakeRouter) => () => routed(scenario, 0, router);
    const alien = { agentGroup: 'juniors', rank: 1, speed: 1 };
    expect(wrong(() => ({ chooseGroup: () => alien }))).toThrow(
      'chooseGroup of a router gave what it was not offered; it has to give an item of the list, or null',
    );
    expect(wrong(() => ({ chooseContact: (_, contacts) => contacts[9] as never }))).toThrow(
      'chooseContact of a router',
    );
    expect(
      wrong(() => ({ chooseGroup: (_, groups, { idle }) => (idle('bosses') > 0 ? null : (groups[0] ?? null)) })),
    ).toThrow('a router asks for the agent group "bosses", which the scenario does not have');
  });
});
