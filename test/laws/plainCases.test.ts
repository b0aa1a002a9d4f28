import { describe, expect, it } from 'vitest';
import { GROUP, GROUP_FIELDS } from '../../src/tally.ts';
import { parseFiles } from './parseFiles.ts';
import { bothTallies, expectSame } from './plainAndFast.ts';
import { ofType } from './tallyCells.ts';

const SECOND = 1e6;

/** One hour with contacts at given seconds, and (in `late.csv`) at 40 s. */
function hour(types: string, groups: string, seconds: readonly number[] = []) {
  const scenario = parseFiles({
    'main.yaml': `
      horizon: { start: "08:00", end: "09:00", interval: 1h }
      contactTypes:
        ${types}
      agentGroups:
        ${groups}
    `,
    'calls.csv': ['second', ...seconds].join('\n'),
    'late.csv': 'second\n40\n',
  });
  const tallies = bothTallies(scenario, 0);
  expectSame(tallies);
  return tallies[0];
}

describe('both engines, by hand', () => {
  it('share an agent among chats: two take longer than one, and the one who came first ends first', () => {
    const tally = hour(
      'help: { channel: chat, arrivals: { times: calls.csv, column: second }, patience: never, talk: { constant: 1m } }',
      'team: { skills: [help], staff: 1, concurrency: { chat: [1, 1.6] } }',
      [0, 0, 10],
    );
    const of = ofType(tally, 0);
    // Each of two gets 0.8 of the work of 60 s: both end at 75 s. The third has waited 65 s and then has the agent alone.
    expect([of('answered'), of('wait'), of('longestWait')]).toEqual([3, 65 * SECOND, 65 * SECOND]);
    expect(of('handle')).toBe((75 + 75 + 60) * SECOND);
    expect(tally.agents[GROUP.busy]).toBe(135 * SECOND);
  });

  it('drain an agent of chats for whom a call waits', () => {
    const tally = hour(
      `
        help: { channel: chat, arrivals: { times: calls.csv, column: second }, patience: never, talk: { constant: 60 } }
        calls: { arrivals: { times: late.csv, column: second }, patience: never, talk: { constant: 100 }, priority: 1 }
      `,
      'team: { skills: [help, calls], staff: 1, concurrency: { chat: [1, 2] } }',
      [0, 30, 70],
    );
    const [help, calls] = [ofType(tally, 0), ofType(tally, 1)];
    // Two at once are as fast as one alone. The call comes at 40 s; at 60 s the first chat ends and the agent drains until 90 s, so
    // that the chat of 70 s waits for the end of the call at 190 s.
    expect(calls('wait')).toBe(50 * SECOND);
    expect(help('wait')).toBe(120 * SECOND);
    expect(tally.agents[GROUP.busy]).toBe(250 * SECOND);
  });

  it('call ahead of the agents: who has none in time is a nuisance, unless another group may take the call', () => {
    const sales = `sales:
          outbound: { list: 2, dialing: predictive, pacing: 2, ring: 20s, reserve: { agents: 0, among: [sellers] }, connectWithin: 2s }
          talk: { constant: 5m }`;
    const alone = hour(sales, 'sellers: { skills: [sales], staff: 1 }');
    const of = ofType(alone, 0);
    expect([of('dialed'), of('reached'), of('connected'), of('nuisance')]).toEqual([2, 2, 1, 1]);
    expect(alone.agents[GROUP.outbound]).toBe(300 * SECOND);

    const helped = hour(
      sales,
      `sellers: { skills: [sales], staff: 1 }
        others: { skills: { sales: { after: 1s } }, staff: 1 }`,
    );
    expect([ofType(helped, 0)('connected'), ofType(helped, 0)('nuisance')]).toEqual([2, 0]);
    expect([...helped.handled].filter((count) => count > 0)).toEqual([1, 1]);
  });

  it('let a break begin after the call in hand, last in full, and end with the shift', () => {
    const tally = hour(
      'calls: { arrivals: { times: calls.csv, column: second }, patience: never, talk: { constant: 10m } }',
      `team:
          skills: [calls]
          shifts: [{ start: "08:00", length: 45m, agents: 1, breaks: [{ after: 5m, length: 10m, paid: false }, { after: 16m, length: 2m }] }]`,
      [0, 660],
    );
    const of = (field: keyof typeof GROUP) => (tally.agents[GROUP[field]] ?? 0) / SECOND;
    // The first call ends at 10 min, and the breaks at 20 and 22 min; the second call has waited since 11 min, and is done at 32 min.
    expect(ofType(tally, 0)('wait')).toBe(11 * 60 * SECOND);
    expect([of('breaks'), of('unpaidBreaks'), of('busy'), of('idle')]).toEqual([720, 600, 1200, 780]);
    expect([of('overtime'), of('available')]).toEqual([0, 1980]);
    expect(tally.agents.length).toBe(2 * GROUP_FIELDS.length);
  });

  it('let who is busy when the shift ends work on as overtime, and then go', () => {
    const tally = hour(
      'calls: { arrivals: { times: calls.csv, column: second }, patience: never, talk: { constant: 10m } }',
      'team: { skills: [calls], shifts: [{ start: "08:00", length: 30m, agents: 1 }] }',
      [1500, 1501],
    );
    const of = (field: keyof typeof GROUP) => (tally.agents[GROUP[field]] ?? 0) / SECOND;
    const calls = ofType(tally, 0);
    expect([calls('answered'), calls('disconnected'), calls('wait')]).toEqual([1, 1, 2099 * SECOND]);
    expect([of('busy'), of('overtime'), of('available'), of('idle')]).toEqual([600, 300, 1800, 1500]);
  });
});
