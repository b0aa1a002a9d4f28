import { describe, expect, it } from 'vitest';
import { forecasts } from '../../src/experiment/forecast.ts';
import { frameOf } from '../../src/experiment/frameOf.ts';
import { idleSplit } from '../../src/experiment/idleSplit.ts';
import { warnings } from '../../src/experiment/warnings.ts';
import { compile } from '../../src/plan/compile.ts';
import { type Day, estimatesOf, HOUR } from './estimateDays.ts';
import { parseFiles } from './parseFiles.ts';

/** A scenario of two hours, its plan and what the formulas say where some days are what was found. */
function center(types: string, groups: string, days: readonly Day[] = [{}, {}]) {
  const scenario = parseFiles({
    'main.yaml': `
name: Center
horizon: { start: "08:00", length: 2h, interval: 1h }
contactTypes:
${types}
agentGroups:
${groups}
`,
  });
  const plan = compile(scenario);
  const frame = frameOf(scenario, plan);
  const estimates = estimatesOf(frame, days);
  const forecast = forecasts(scenario, plan, estimates);
  return { scenario, frame, estimates, forecast, first: forecast[0]?.[0] };
}
const CALLS = '  calls: { arrivals: { rate: 60/h }, patience: 2m, talk: 5m, wrap: 1m }\n';

describe('the formulas', () => {
  const alone = center(CALLS, '  agents: { skills: [calls], staff: 10 }').first;

  it('are not asked about outbound contacts, nor about those that wait through closed hours', () => {
    const blended = center(
      `${CALLS}  mail: { channel: email, arrivals: { rate: 90/h }, talk: 10m }
  welcome: { outbound: { list: 500, reach: 30% }, talk: 3m }`,
      '  agents: { skills: [calls, mail, welcome], staff: 10 }',
    ).first;
    expect(blended?.load).toBeCloseTo(6, 12);
    expect({ ...blended, pool: null }).toEqual({ ...alone, pool: null });
    expect(blended?.pool.types).toEqual([0, 1, 2]);
  });

  it('find no load, and no agents required, where nothing else is in a pool', () => {
    const { first } = center(
      '  mail: { channel: email, arrivals: { rate: 90/h }, talk: 10m }',
      '  clerks: { skills: [mail], staff: 4 }',
    );
    expect(first).toMatchObject({ load: 0, erlangC: { agents: 4, required: 0 }, erlangA: { agents: 4, required: 0 } });
  });

  it('take a chat for its work by the most that an agent gets done at once', () => {
    const chats = (concurrency: string) =>
      center(
        '  chats: { channel: chat, arrivals: { rate: 60/h }, talk: 5m, wrap: 1m }',
        `  agents: { skills: { chats: { speed: 0.8 } }, staff: 10, concurrency: { chat: ${concurrency} } }`,
      ).first?.load;
    expect(chats('[1]')).toBeCloseTo(7.5, 12);
    expect(chats('[1, 1.5, 2.5]')).toBeCloseTo(3, 12);
  });

  it('take the work found, not the time that chats lasted side by side, where contacts come from elsewhere', () => {
    // 20 chats an hour of 6 minutes' work each, found to last 15 minutes.
    const cells = { offered: 20, answered: 20, handle: 20 * 0.25 * HOUR, wrap: 20 * 0.02 * HOUR };
    const day: Day = { contacts: [[cells, cells]], phases: [40 * 0.08 * HOUR] };
    const { first } = center(
      '  chats: { channel: chat, arrivals: { rate: 1/h }, talk: 5m, retry: { probability: 40% } }',
      '  agents: { skills: [chats], staff: 10, concurrency: { chat: [1, 2] } }',
      [day, day],
    );
    expect(first?.load).toBeCloseTo((20 * 0.1) / 2, 12);
  });

  it('know what arrives beforehand where contacts only put records on lists or answer surveys', () => {
    const { first } = center(
      `  calls: { arrivals: { rate: 60/h }, patience: 2m, talk: 5m, wrap: 1m, followUp: { to: visit, probability: 20% }, survey: { respond: 10%, satisfied: 90% } }
  visit: { outbound: { reach: 50% }, talk: 2m }`,
      '  agents: { skills: [calls, visit], staff: 10 }',
    );
    expect({ ...first, pool: null }).toEqual({ ...alone, pool: null });
  });
});

describe('idle time', () => {
  const groups = `  tellers: { skills: [calls, welcome], staff: 10, pay: { perHour: 20 } }
  clerks: { skills: [mail], staff: 4, pay: { perHour: 30, perDay: 40 } }`;
  const types = `${CALLS}  mail: { channel: email, arrivals: { rate: 5/h }, talk: 10m }
  welcome: { outbound: { reach: 30% }, talk: 3m }`;
  const tellers = { available: 10 * HOUR, busy: 7 * HOUR, idle: 3 * HOUR, outbound: 1.5 * HOUR };
  const clerks = { available: 4 * HOUR, busy: HOUR, idle: 3 * HOUR };
  const quiet = { ...tellers, busy: 9.5 * HOUR, idle: 0.5 * HOUR, outbound: 2 * HOUR };
  const day: Day = {
    agents: [
      [tellers, quiet],
      [clerks, clerks],
    ],
  };
  const { frame, forecast, estimates } = center(types, groups, [day, day]);
  const split = idleSplit(frame, forecast, estimates);

  it('is mismatch as far as agents above the requirement could idle, buffer beyond, and what outbound filled apart', () => {
    // Of ten tellers Erlang A asks for so many at 6 erlangs; of four clerks, whose mail can wait, for none.
    const surplus = 10 - (forecast[0]?.[0]?.erlangA.required ?? Number.NaN);
    expect(surplus).toBe(2);
    expect(split.intervals).toEqual([
      { buffer: 1, mismatch: 2 + 3, outbound: 1.5 },
      { buffer: 0, mismatch: 0.5 + 3, outbound: 2 },
    ]);
    expect(split.hours).toEqual({ buffer: 1, mismatch: 8.5, outbound: 3.5 });
  });

  it('costs what its agents do: hours and their part of flat pay', () => {
    // Flat: 4 clerks at 40 over 8 scheduled hours is 20 an hour on top.
    expect(split.cost).toEqual({ buffer: 20, mismatch: 2.5 * 20 + 6 * 50, outbound: 3.5 * 20 });
    expect(split.cost.buffer + split.cost.mismatch).toBeCloseTo(estimates.agents.idleCost?.mean ?? Number.NaN, 9);
  });
});

describe('warnings', () => {
  const types = `${CALLS}  mail: { channel: email, arrivals: { rate: 5/h }, talk: 10m }
  welcome: { outbound: { reach: 30%, nuisanceLimit: 5% }, talk: 3m }`;
  const told = (group: string, day: Day) => {
    const { scenario, estimates } = center(types, group, Array(10).fill(day));
    return warnings(scenario, estimates, true);
  };
  const everyone = '  agents: { skills: [calls, mail, welcome], staff: 10 }';
  const day = (left: number, nuisance: number): Day => ({
    contacts: [
      [{ offered: 60, answered: 60 }],
      [{ offered: 40, leftWaiting: left }],
      [{ dialed: 300, reached: 100, nuisance, connected: 100 - nuisance }],
    ],
  });

  it('are none where nuisance calls and backlog stay within bounds', () => {
    expect(told(everyone, day(10, 5))).toEqual([]);
  });

  it('tell of nuisance calls above their limit and of a backlog of more than a quarter', () => {
    expect(told(everyone, day(11, 6))).toEqual([
      '"mail": the backlog grows: 27.5% of the contacts offered were still waiting at the end',
      '"welcome": 6% of the calls that reached a customer were nuisance calls, above the limit of 5%',
    ]);
  });

  it('tell of an outbound type that nobody may dial', () => {
    expect(told('  agents: { skills: [calls, mail], staff: 10 }', day(0, 0))).toEqual([
      'nobody may dial "welcome": no agent group has it among its skills',
    ]);
  });

  it('do not miss contacts where only the center calls', () => {
    const { scenario, estimates } = center(
      '  welcome: { outbound: { reach: 30% }, talk: 3m }',
      '  agents: { skills: [welcome], staff: 10 }',
      Array(10).fill({ contacts: [[{ dialed: 5 }]] }),
    );
    expect(warnings(scenario, estimates, true)).toEqual([]);
  });
});
