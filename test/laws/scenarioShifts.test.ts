import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { digest } from '../../src/scenario/digest.ts';
import type { Shift } from '../../src/scenario/scenario.ts';
import { parseFiles, problemsOf } from './parseFiles.ts';

const HOUR = 3600;
const DAY = 86_400;

/** A center with these shifts in its only group; `shifts` is YAML. */
const center = (shifts: string, horizon = '{ start: "08:00", end: "18:00" }') => `
horizon: ${horizon}
contactTypes:
  billing: { arrivals: { rate: 60/h }, talk: 4m }
agentGroups:
  tellers: { skills: [billing], shifts: ${shifts} }
`;

const shiftsOf = (shifts: string, horizon?: string) => {
  const group = parseFiles({ 'main.yaml': center(shifts, horizon) }).agentGroups[0];
  expect(group?.staff).toEqual([]);
  return group?.shifts;
};
const of = (start: number, hours: number, agents: number): Shift => ({
  start,
  length: hours * HOUR,
  agents,
  breaks: [],
});

describe('a shift', () => {
  it('begins at a time of day, seconds from the start of the horizon, with paid breaks unless they are not', () => {
    const shift =
      '{ start: "09:00", length: 8h, agents: 6, breaks: [{ after: 4h, length: 30m, paid: false }, { after: 2h, length: 15m }] }';
    const expected = {
      start: HOUR,
      length: 8 * HOUR,
      agents: 6,
      breaks: [
        { after: 2 * HOUR, length: 900, paid: true },
        { after: 4 * HOUR, length: 1800, paid: false },
      ],
    };
    expect(shiftsOf(shift)).toEqual([expected]);
    expect(shiftsOf(`[${shift}]`)).toEqual([expected]);
  });

  it('that begins before the horizon, or ends after it, keeps its length', () => {
    expect(shiftsOf('[{ start: "06:00", length: 8h, agents: 1 }, { start: "17:30", length: 8h, agents: 2 }]')).toEqual([
      of(-2 * HOUR, 8, 1),
      of(9.5 * HOUR, 8, 2),
    ]);
  });

  it('comes every day, and overnight also from the day before', () => {
    const night = '{ start: "22:00", length: 8h, agents: 3 }';
    expect(shiftsOf(night, '{ length: 48h }')).toEqual([of(-2 * HOUR, 8, 3), of(22 * HOUR, 8, 3), of(46 * HOUR, 8, 3)]);
    expect(shiftsOf(night, '{ start: "06:00", length: 24h }')).toEqual([of(16 * HOUR, 8, 3)]);
    expect(shiftsOf(night, '{ start: "05:59", length: 1h }')).toEqual([of(60 - 8 * HOUR, 8, 3)]);
  });

  it('may come on some days, counted from the first of the horizon', () => {
    const shift = '{ start: "06:00", length: 4h, agents: 1, days: [3, 1] }';
    expect(shiftsOf(shift, '{ length: 72h }')).toEqual([of(6 * HOUR, 4, 1), of(2 * DAY + 6 * HOUR, 4, 1)]);
    // The day before the first has no number, so its night shift is not meant.
    expect(shiftsOf('{ start: "22:00", length: 8h, agents: 1, days: [1] }', '{ length: 48h }')).toEqual([
      of(22 * HOUR, 8, 1),
    ]);
  });

  it('may come on weekdays, that of the day before the horizon among them', () => {
    // March 2, 2026 is a Monday.
    const horizon = '{ start: 2026-03-02 00:00, length: 72h }';
    expect(shiftsOf('{ start: "22:00", length: 8h, agents: 1, days: [sun, tue] }', horizon)).toEqual([
      of(-2 * HOUR, 8, 1),
      of(DAY + 22 * HOUR, 8, 1),
    ]);
    expect(shiftsOf('{ start: "08:00", length: 8h, agents: 1, days: [3, mon] }', horizon)).toEqual([
      of(8 * HOUR, 8, 1),
      of(2 * DAY + 8 * HOUR, 8, 1),
    ]);
  });

  it('with a date comes once', () => {
    const horizon = '{ start: 2026-03-01 12:00, length: 240h }';
    expect(shiftsOf('{ start: 2026-03-03T08:00, length: 6h, agents: 2 }', horizon)).toEqual([of(44 * HOUR, 6, 2)]);
  });

  it('of nobody is none, and those that differ only in their number are one', () => {
    const shifts =
      '[{ start: "09:00", length: 2h, agents: 0 }, { start: "12:00", length: 2h, agents: 1 }, { start: "09:00", length: 2h, agents: 2 }, { start: "12:00", length: 2h, agents: 4 }]';
    expect(shiftsOf(shifts)).toEqual([of(HOUR, 2, 2), of(4 * HOUR, 2, 5)]);
  });

  it('may follow another at the very limit of agents at once', () => {
    const before = '{ start: "08:00", length: 4h, agents: 20000 }';
    const next = (start: string) => `{ start: "${start}", length: 4h, agents: 20000 }`;
    expect(problemsOf({ 'main.yaml': center(`[${before}, ${next('12:00')}]`) })).toEqual([]);
    expect(problemsOf({ 'main.yaml': center(`[${before}, ${next('11:59')}]`) })).toEqual([
      'main.yaml:5:1: error: 40,000 agents at once, in the interval at 11:30; at most 20,000  [agentGroups]',
    ]);
  });

  it('puts as many agents on at any time as its days, start and length say', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    // A shift of the first day alone may end before the horizon begins, which is refused.
    const someDays = fc.uniqueArray(fc.integer({ min: 1, max: 4 })).filter((days) => days.some((day) => day > 1));
    const shift = fc.record({
      start: hour,
      length: fc.integer({ min: 1, max: 24 }),
      agents: fc.integer({ min: 0, max: 9 }),
      days: fc.option(someDays, { nil: undefined }),
    });
    const clock = (at: number) => `${String(at).padStart(2, '0')}:00`;
    fc.assert(
      fc.property(fc.array(shift, { minLength: 1, maxLength: 5 }), hour, (shifts, start) => {
        const written = stringify(
          shifts.map((one) => ({ ...one, start: clock(one.start), length: `${one.length}h` })),
          { collectionStyle: 'flow', lineWidth: 0 },
        );
        // So long that the fourth day has begun, and every shift reaches in.
        const [from, hours] = [start, 4 * 24 - start];
        const found = shiftsOf(written.trim(), `{ start: "${clock(from)}", length: ${hours}h, interval: 1h }`) ?? [];
        for (let at = 0; at < hours; at++) {
          const time = (at + 0.5) * HOUR;
          const present = found.filter((one) => one.start <= time && time < one.start + one.length);
          const meant = shifts.flatMap((one) =>
            [-1, 0, 1, 2, 3]
              .filter((day) => one.days?.includes(day + 1) ?? true)
              .map((day) => ({ at: day * 24 + one.start - from, agents: one.agents, hours: one.length }))
              .filter((one) => one.at <= at && at < one.at + one.hours),
          );
          const sum = (list: readonly { readonly agents: number }[]) =>
            list.reduce((total, one) => total + one.agents, 0);
          expect(sum(present)).toBe(sum(meant));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('means the same in any order of a list', () => {
    const a =
      '{ start: "09:00", length: 2h, agents: 1, breaks: [{ after: 30m, length: 5m }, { after: 1h, length: 5m }] }';
    const b = '{ start: "09:00", length: 2h, agents: 1, breaks: [{ after: 1h, length: 5m }] }';
    const [one, other] = [`[${a}, ${b}]`, `[${b}, ${a}]`].map((list) =>
      digest(parseFiles({ 'main.yaml': center(list) })),
    );
    expect(one).toBe(other);
  });
});

describe('a variant', () => {
  it('replaces a level of staff by shifts, and shifts by a level', () => {
    const variant = (base: string, fields: string) =>
      parseFiles({
        'main.yaml': `extends: base.yaml\nagentGroups: { tellers: { ${fields} } }`,
        'base.yaml': base,
      }).agentGroups[0];
    const shifts = center('{ start: "08:00", length: 8h, agents: 6 }');
    expect(variant(shifts, 'staff: 4')).toMatchObject({ staff: [4], shifts: [] });
    const staff = shifts.replace(/shifts: \{.*\} \}/, 'staff: 3 }');
    expect(variant(staff, 'shifts: { start: "08:00", length: 8h, agents: 6 }')).toMatchObject({
      staff: [],
      shifts: [of(0, 8, 6)],
    });
  });
});
