import { describe, expect, it } from 'vitest';
import { digest } from '../../src/scenario/digest.ts';
import { placedBreaks } from '../../src/scenario/placedBreaks.ts';
import { parseFiles } from './parseFiles.ts';

const HOUR = 3600;

/** A center with these fields in its only group, beside its skills; in YAML. */
const center = (fields: string, horizon = '{ start: "08:00", end: "18:00" }') => `
horizon: ${horizon}
contactTypes:
  billing: { arrivals: { rate: 60/h }, talk: 4m }
agentGroups:
  tellers: { skills: [billing], ${fields} }
`;
const groupOf = (fields: string, horizon?: string) =>
  parseFiles({ 'main.yaml': center(fields, horizon) }).agentGroups[0];
const typesOf = (types: string, horizon?: string) => groupOf(`schedule: ${types}`, horizon)?.schedule;

describe('a schedule in a scenario', () => {
  it('has shift types without rules unless they are given', () => {
    const type = '{ name: day, length: 8h, starts: { from: "08:00", to: "09:10", every: 30m } }';
    const expected = {
      name: 'day',
      lengths: [8 * HOUR],
      starts: [8, 8.5, 9].map((hour) => hour * HOUR),
      breaks: [],
      agents: null,
      days: 7,
      rest: 0,
      cost: null,
      atMost: 1,
    };
    expect(typesOf(type)).toEqual([expected]);
    expect(typesOf(`[${type}]`)).toEqual([expected]);
  });

  it('has what is given, in order of time and each once', () => {
    const [type] =
      typesOf(
        '{ name: late, lengths: [8h, 6h, 8h], starts: ["12:00", "10:00", "12:00"], breaks: [{ length: 30m, between: [3h, 4h], every: 10m, paid: false }], agents: 40, days: 5, rest: 11h, cost: 120, atMost: 25% }',
      ) ?? [];
    expect(type).toEqual({
      name: 'late',
      lengths: [6 * HOUR, 8 * HOUR],
      starts: [10 * HOUR, 12 * HOUR],
      breaks: [{ length: 1800, earliest: 3 * HOUR, latest: 4 * HOUR, every: 600, paid: false }],
      agents: 40,
      days: 5,
      rest: 11 * HOUR,
      cost: 120,
      atMost: 0.25,
    });
  });

  it('stands alone, with nobody scheduled, or beside the staff or the shifts that there are', () => {
    const type = '{ name: day, length: 8h, starts: ["08:00"] }';
    expect(groupOf(`schedule: ${type}`)).toMatchObject({ staff: [0], shifts: [] });
    expect(groupOf(`schedule: ${type}, staff: 6`)).toMatchObject({ staff: [6], shifts: [] });
    const shift = { start: 0, length: 4 * HOUR, agents: 2, breaks: [] };
    const shifts = 'shifts: { start: "08:00", length: 4h, agents: 2 }';
    expect(groupOf(`schedule: ${type}, ${shifts}`)).toMatchObject({ staff: [], shifts: [shift] });
  });

  it('is part of what a scenario says, and not there when it is not given', () => {
    const [without, beside] = ['staff: 6', 'staff: 6, schedule: { name: day, length: 8h, starts: ["08:00"] }'].map(
      (fields) => parseFiles({ 'main.yaml': center(fields) }),
    );
    if (without === undefined || beside === undefined) throw new Error('both are sound');
    expect(Object.hasOwn(without.agentGroups[0] ?? {}, 'schedule')).toBe(false);
    expect(digest(beside)).not.toBe(digest(without));
  });

  it('takes a shift that begins on the day before only where a file could name that day', () => {
    const night = '{ name: night, length: 8h, starts: ["22:00"] }';
    expect(() => typesOf(night, '{ length: 6h }')).toThrow('no part of such a shift lies within the horizon');
    expect(typesOf(night, '{ start: 2026-03-02 00:00, length: 6h }')).toHaveLength(1);
  });

  it('is laid over by a variant: one length replaces several', () => {
    const base = center('schedule: { name: day, lengths: [7h, 8h], starts: ["08:00"] }');
    const variant = 'extends: base.yaml\nagentGroups: { tellers: { schedule: { length: 6h } } }';
    const { agentGroups } = parseFiles({ 'base.yaml': base, 'main.yaml': variant });
    expect(agentGroups[0]?.schedule?.[0]?.lengths).toEqual([6 * HOUR]);
  });
});

describe('breaks in a shift', () => {
  const window = (earliest: number, latest: number, minutes: number) => ({
    length: minutes * 60,
    earliest: earliest * HOUR,
    latest: latest * HOUR,
    every: 900,
    paid: true,
  });
  const starts = (length: number, ...windows: ReturnType<typeof window>[]) =>
    [...placedBreaks(windows, length * HOUR)].map((breaks) => breaks.map(({ after }) => after / HOUR));

  it('begin in their windows, after the start, and end with the shift at the latest', () => {
    expect(starts(4, window(0, 0.5, 30))).toEqual([[0.25], [0.5]]);
    expect(starts(4, window(3, 5, 30))).toEqual([[3], [3.25], [3.5]]);
    expect(starts(3, window(3, 5, 30))).toEqual([]);
  });

  it('never meet, and are in order of time', () => {
    const both = starts(8, window(1, 1.5, 30), window(1, 1.5, 15));
    expect(both).toEqual([
      [1, 1.5],
      [1, 1.25],
      [1, 1.5],
      [1.25, 1.5],
    ]);
    expect(starts(8)).toEqual([[]]);
  });
});
