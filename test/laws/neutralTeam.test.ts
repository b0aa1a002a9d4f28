import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentGroup, Scenario, Shift, Skill } from '../../src/scenario/scenario.ts';
import { GROUP, GROUP_FIELDS } from '../../src/tally.ts';
import { anyScenario } from './anyScenario.ts';
import { figures, same, withGroups } from './sameFigures.ts';

const withShifts = (scenario: Scenario, change: (shift: Shift) => readonly Shift[]): Scenario =>
  withGroups(scenario, (group) => ({ ...group, shifts: group.shifts.flatMap(change) }));

const present = (scenario: Scenario): Scenario => withGroups(scenario, (group) => ({ ...group, absence: 0 }));

/** Staff by interval that rises where the group's staff is higher than before, or every interval where it has shifts. */
function rising({ staff }: AgentGroup, { horizon }: Scenario): number[] {
  const intervals = horizon.length / horizon.interval;
  const own = Array.from({ length: intervals }, (_, interval) =>
    staff.length === 0 ? interval + 1 : (staff[(interval * staff.length) / intervals] ?? 0),
  );
  return own.map((_, interval) => Math.max(...own.slice(0, interval + 1)));
}

const isFirstOfType = ({ type }: Skill, place: number, all: readonly Skill[]): boolean =>
  all.findIndex((skill) => skill.type === type) === place;

/** Times of agents in the given field, or in all others. */
const inField = (agents: readonly number[], field: number): number[] =>
  agents.filter((_, place) => place % GROUP_FIELDS.length === field);
const exceptUnpaid = (agents: readonly number[]): number[] =>
  agents.filter((_, place) => place % GROUP_FIELDS.length !== GROUP.unpaidBreaks);

/** Nobody chats: who did calls. */
const silent = (scenario: Scenario): Scenario => ({
  ...scenario,
  contactTypes: scenario.contactTypes.map((type) => (type.channel === 'chat' ? { ...type, channel: 'voice' } : type)),
});

/** Less than any number that is drawn, and more than 0: the chances are drawn, and nothing happens. */
const NEXT_TO_NEVER = 1e-300;

/** Nobody goes on to another type, or is called back; lines are unlimited and cost nothing. */
const straight = (scenario: Scenario): Scenario => ({
  ...scenario,
  lines: null,
  costs: { ...scenario.costs, lineMinute: 0 },
  contactTypes: scenario.contactTypes.map((type) => ({
    ...type,
    transfer: [],
    callback: null,
    menu: type.menu && { ...type.menu, misrouted: 0 },
  })),
});

const withoutRoom = (scenario: Scenario): Scenario =>
  withGroups(straight(scenario), (group) => ({ ...group, concurrency: { chat: [1] } }));

describe('agents who are described in two ways are the same agents', () => {
  same(
    'absences that are drawn but happen to nobody are none',
    (scenario) => withGroups(scenario, (group) => ({ ...group, absence: NEXT_TO_NEVER })),
    (scenario) => withGroups(scenario, (group) => ({ ...group, absence: 0 })),
  );
  same(
    'shifts in another order in the file are the same shifts',
    (scenario) => withGroups(scenario, (group) => ({ ...group, shifts: group.shifts.toReversed() })),
    (scenario) => scenario,
  );
  same(
    'a shift of two agents is two shifts of one',
    (scenario) => withShifts(scenario, (shift) => [{ ...shift, agents: 2 }]),
    (scenario) =>
      withShifts(scenario, (shift) => [
        { ...shift, agents: 1 },
        { ...shift, agents: 1 },
      ]),
  );
  same(
    'a shift and a break beyond the horizon are as good as ones that end with it',
    (scenario) => {
      const { length } = scenario.horizon;
      return withShifts(scenario, (shift) => [
        {
          ...shift,
          length: shift.length + 7200,
          breaks: [{ after: length + 60 - shift.start, length: 60, paid: true }],
        },
      ]);
    },
    (scenario) => {
      const { length } = scenario.horizon;
      return withShifts(scenario, (shift) => {
        const end = Math.min(length, shift.start + shift.length + 7200);
        return [{ ...shift, length: end - shift.start, breaks: [] }];
      });
    },
  );
  same(
    'staff that never falls is made of shifts that start when it rises and last to the end',
    (scenario) => withGroups(present(scenario), (group) => ({ ...group, staff: rising(group, scenario), shifts: [] })),
    (scenario) =>
      withGroups(present(scenario), (group) => {
        const levels = rising(group, scenario);
        const shifts = levels.map((level, interval) => ({
          start: interval * scenario.horizon.interval,
          length: scenario.horizon.length - interval * scenario.horizon.interval,
          agents: level - (levels[interval - 1] ?? 0),
          breaks: [],
        }));
        return { ...group, staff: [], shifts };
      }),
  );

  same(
    'chats that come one at a time are calls, where no line is short and nobody goes on',
    (scenario) => withoutRoom(scenario),
    (scenario) => ({
      ...withoutRoom(scenario),
      contactTypes: straight(scenario).contactTypes.map((type) =>
        type.channel === 'chat' ? { ...type, channel: 'voice' } : type,
      ),
    }),
  );
  same(
    'room for more chats is as good as none, where nobody chats',
    (scenario) => withGroups(silent(scenario), (group) => ({ ...group, concurrency: { chat: [1, 2, 3] } })),
    (scenario) => withGroups(silent(scenario), (group) => ({ ...group, concurrency: { chat: [1] } })),
  );

  it('a break that is not paid is a paid one, but for the time that is not paid', () => {
    const withPaid = (scenario: Scenario, paid: boolean) =>
      withShifts(scenario, (shift) => [{ ...shift, breaks: shift.breaks.map((one) => ({ ...one, paid })) }]);
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const [paid, unpaid] = [figures(withPaid(scenario, true)), figures(withPaid(scenario, false))];
        const [ofPaid, ofUnpaid] = [paid.agents, unpaid.agents];
        expect({ ...unpaid, agents: exceptUnpaid(ofUnpaid) }).toEqual({ ...paid, agents: exceptUnpaid(ofPaid) });
        expect(inField(ofPaid, GROUP.unpaidBreaks).every((time) => time === 0)).toBe(true);
        expect(inField(ofUnpaid, GROUP.unpaidBreaks)).toEqual(inField(ofUnpaid, GROUP.breaks));
      }),
      { numRuns: 200 },
    );
  });

  it('a group in which nobody is scheduled changes no cell of others', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const nobody: AgentGroup = {
          name: 'nobody',
          skills: scenario.agentGroups.flatMap(({ skills }) => skills).filter(isFirstOfType),
          staff: [0],
          shifts: [],
          shrinkage: 0.3,
          absence: 0.2,
          concurrency: { chat: [1, 2] },
          pay: { perHour: 1, overtime: 1, perContact: 0, perMinute: 0, perDay: 0, commission: 0 },
        };
        const alone = figures(scenario);
        const beside = figures({ ...scenario, agentGroups: [...scenario.agentGroups, nobody] });
        const ofNobody = [...beside.agents.splice(alone.agents.length), ...beside.handled.splice(alone.handled.length)];
        expect(ofNobody.every((count) => count === 0)).toBe(true);
        expect(beside).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });
});
