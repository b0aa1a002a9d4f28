import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cover, PlannedShift } from '../../src/experiment/schedule/coverTask.ts';
import { withShifts } from '../../src/experiment/schedule/withShifts.ts';
import { sheetsOf } from '../../src/node/excel/sheetsOf.ts';
import { workbookFile } from '../../src/node/workbookFile.ts';
import { rosterCsv } from '../../src/report/schedule/rosterCsv.ts';
import { rosterSheet } from '../../src/report/schedule/rosterSheet.ts';
import { shiftsCsv } from '../../src/report/schedule/shiftsCsv.ts';
import { shiftsSheet } from '../../src/report/schedule/shiftsSheet.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type FileTable, parseFiles, problemsOf } from './parseFiles.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A center of these groups, each with its shifts as the YAML says. */
const center = (groups: readonly string[], shifts: string, start = '2026-03-02 06:00') => `
horizon: { start: ${start}, length: 72h, interval: 30m }
contactTypes:
  billing: { arrivals: { rate: 60/h }, talk: 4m }
agentGroups:
${groups.map((name) => `  ${JSON.stringify(name)}: { skills: [billing], shifts: ${shifts} }`).join('\n')}
`;
const parse = (groups: readonly string[], shifts: string, files: FileTable = {}): Scenario =>
  parseFiles({ 'main.yaml': center(groups, shifts), ...files });
const shiftsOf = ({ agentGroups }: Scenario) => agentGroups.map(({ name, shifts }) => ({ name, shifts }));

const TYPES = ['full day', '=half day'];
const HORIZON = parse(['desk'], '{ start: "08:00", length: 8h, agents: 1 }').horizon;

/** A shift of the horizon or of the day before, with its breaks side by side in it. */
const plannedShift: fc.Arbitrary<PlannedShift> = fc
  .record({
    group: fc.nat(2),
    type: fc.nat(1),
    day: fc.integer({ min: -1, max: 2 }),
    time: fc.nat(95).map((quarter) => quarter * 15 * MINUTE),
    length: fc.integer({ min: 60, max: 24 * 60 }).map((minutes) => minutes * MINUTE),
    agents: fc.integer({ min: 1, max: 4 }),
    breaks: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
    paid: fc.boolean(),
  })
  .map(({ time, breaks, paid, ...shift }) => ({
    ...shift,
    start: shift.day * DAY + time - HORIZON.start,
    breaks: breaks
      .sort((a, b) => a - b)
      .map((place) => ({ after: (place * shift.length) / 10, length: 90, paid: paid === place < 5 })),
  }))
  .filter(({ start, length }) => start < HORIZON.length && start + length > 0);

const groupNames = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom('desk', '=1+1', '+a', '@b', '-c', '"quoted", name', "'", 'interval_start', 'group'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 3, maxLength: 3, selector: (name) => name.trim().replace(/^'/, '') },
  )
  .filter((names) => names.every((name) => name.trim() !== '' && !/[\p{C}\u2028\u2029]/u.test(name)));

const coverOf = (shifts: readonly PlannedShift[]): Pick<Cover, 'shifts' | 'roster'> & Cover => ({
  shifts,
  roster: shifts.map(({ group, type }, place) => ({ group, type, shifts: [place] })),
  cost: 0,
  unit: 'money',
  bound: 0,
  gap: 0,
});

describe('shifts written to a file', () => {
  it('are the same shifts when a scenario names it, whatever the groups are called, of several days and of the day before', () => {
    fc.assert(
      fc.property(groupNames, fc.array(plannedShift, { maxLength: 12 }), (names, shifts) => {
        const schedule = { groups: names.map((name) => ({ name, shiftTypes: TYPES })), cover: coverOf(shifts) };
        const base = parse(names, '{ start: "08:00", length: 8h, agents: 1 }');
        const text = shiftsCsv(schedule, base.horizon);
        const read = parse(names, '{ file: shifts.csv }', { 'shifts.csv': text });
        expect(shiftsOf(read)).toEqual(shiftsOf(withShifts(base, shifts, [0, 1, 2])));
      }),
    );
  });

  it('are the same shifts from a sheet of an Excel file', async () => {
    await fc.assert(
      fc.asyncProperty(groupNames, fc.array(plannedShift, { maxLength: 8 }), async (names, shifts) => {
        const schedule = { groups: names.map((name) => ({ name, shiftTypes: TYPES })), cover: coverOf(shifts) };
        const base = parse(names, '{ start: "08:00", length: 8h, agents: 1 }');
        const sheets = [rosterSheet(schedule, base.horizon), shiftsSheet(schedule, base.horizon)];
        const workbook = await sheetsOf(await workbookFile(sheets));
        if ('fault' in workbook) throw new Error(workbook.fault);
        const read = parse(names, '{ file: shifts.xlsx, sheet: Shifts }', { 'shifts.xlsx': workbook });
        expect(shiftsOf(read)).toEqual(shiftsOf(withShifts(base, shifts, [0, 1, 2])));
      }),
      { numRuns: 30 },
    );
  });

  it('say so of a group without any, which is then no group that was forgotten', () => {
    const schedule = { groups: [{ name: 'desk', shiftTypes: TYPES }], cover: coverOf([]) };
    const text = shiftsCsv(schedule, HORIZON);
    expect(text).toBe('group,type,start,length,agents,days,breaks\ndesk,,06:00,30m,0,,\n');
    expect(parse(['desk'], '{ file: shifts.csv }', { 'shifts.csv': text }).agentGroups[0]).toMatchObject({
      staff: [],
      shifts: [],
    });
    const lacking = { 'main.yaml': center(['desk', 'shop'], '{ file: shifts.csv }'), 'shifts.csv': text };
    expect(problemsOf(lacking)).toEqual([
      'main.yaml:7:48: error: "shifts.csv" has no row of the group "shop"; a row of 0 agents says that nobody has a shift  [agentGroups.shop.shifts.file]',
    ]);
  });
});

describe('a file of shifts', () => {
  const one = (csv: string) =>
    parse(['desk'], '{ file: shifts.csv }', { 'shifts.csv': csv }).agentGroups[0]?.shifts ?? [];
  const start = 2 * HOUR;

  it('needs no more than start, length and agents, in any order, with times as planners write them', () => {
    const shift = { start: 0, length: 8 * HOUR, agents: 2, breaks: [] };
    const starts = [start - DAY, start, start + DAY, start + 2 * DAY].filter((time) => time + shift.length > 0);
    const expected = starts.map((time) => ({ ...shift, start: time }));
    expect(expected.length).toBe(3);
    expect(one('Agents,Start,Length\n2,08:00,8h\n')).toEqual(expected);
    expect(one('agents;start;length;note\n2;8:00;8:00;whatever\n')).toEqual(expected);
    expect(one('agents\tstart\tlength\n1\t08:00:00\t08:00:00\n1\t08:00\t7h60m\n')).toEqual(expected);
  });

  it('takes days by number or name, and breaks with and without pay', () => {
    const breaks = [
      { after: 2 * HOUR, length: 15 * MINUTE, paid: true },
      { after: 4 * HOUR, length: 30 * MINUTE, paid: false },
    ];
    const expected = [0, 2].map((day) => ({ start: start + day * DAY, length: 8 * HOUR, agents: 3, breaks }));
    const rows = (days: string) => `start,length,agents,days,breaks\n08:00,8h,3,${days},"4h 30m unpaid; 2h 0:15"\n`;
    expect(one(rows('1 3'))).toEqual(expected);
    expect(one(rows('"mon, wed"'))).toEqual(expected);
  });

  it('has as many rows as a schedule may need, and no more', () => {
    const csv = `start,length,agents\n${'08:00,8h,0\n'.repeat(20_001)}`;
    expect(problemsOf({ 'main.yaml': center(['desk'], '{ file: shifts.csv }'), 'shifts.csv': csv })).toEqual([
      'main.yaml:6:48: error: "shifts.csv" has 20,001 rows; a file of shifts has at most 20,000  [agentGroups.desk.shifts.file]',
    ]);
  });

  it('replaces the shifts of a base that has them as a list, and is replaced by such', () => {
    const file = 'extends: base.yaml\nagentGroups: { desk: { shifts: { file: shifts.csv } } }';
    const list = 'extends: base.yaml\nagentGroups: { desk: { shifts: { start: "10:00", length: 4h, agents: 1 } } }';
    const csv = 'start,length,agents\n08:00,8h,2\n';
    const byList = center(['desk'], '{ start: "09:00", length: 2h, agents: 7 }');
    const byFile = center(['desk'], '{ file: shifts.csv }');
    const agents = (main: string, base: string) =>
      parseFiles({ 'main.yaml': main, 'base.yaml': base, 'shifts.csv': csv }).agentGroups[0]?.shifts.map(
        (each) => each.agents,
      );
    expect(agents(file, byList)).toEqual([2, 2, 2]);
    expect(agents(list, byFile)).toEqual([1, 1, 1]);
  });
});

describe('a roster', () => {
  it('names who works when, in times of day, with the hours that are paid', () => {
    const shift = (day: number, hour: number, agents = 1): PlannedShift => ({
      group: 0,
      type: 0,
      day,
      start: day * DAY + hour * HOUR - HORIZON.start,
      length: 8 * HOUR,
      breaks: [{ after: 4 * HOUR, length: 30 * MINUTE, paid: false }],
      agents,
    });
    const shifts = [shift(0, 8, 2), shift(1, 20)];
    const roster = [
      { group: 0, type: 0, shifts: [0, 1] },
      { group: 0, type: 0, shifts: [0] },
    ];
    const schedule = { groups: [{ name: '=desk', shiftTypes: TYPES }], cover: { ...coverOf(shifts), roster } };
    expect(rosterCsv(schedule, HORIZON)).toBe(
      [
        'agent,group,type,day,start,end,paid_hours,breaks',
        "'=desk 1,'=desk,full day,2026-03-02,08:00,16:00,7.5,12:00 30m unpaid",
        "'=desk 1,'=desk,full day,2026-03-03,20:00,04:00,7.5,00:00 30m unpaid",
        "'=desk 2,'=desk,full day,2026-03-02,08:00,16:00,7.5,12:00 30m unpaid",
        '',
      ].join('\n'),
    );
    const { columns, rows } = rosterSheet(schedule, HORIZON);
    expect(columns.map(({ header }) => header)).toEqual(
      'Agent|Group|Shift type|2026-03-02|2026-03-03|Shifts|Paid hours'.split('|'),
    );
    expect(rows[0]).toEqual([
      '=desk 1',
      '=desk',
      'full day',
      '08:00–16:00',
      '20:00–04:00',
      { value: 2, format: 'whole' },
      { value: 15, format: 'hours' },
    ]);
  });
});
