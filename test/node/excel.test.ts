import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
// As it is built: a workbook is read by a process of its own.
import { InputError, loadScenario, readRequirement } from '../../dist/node/index.js';
import { type CellValue, cellText } from '../../src/node/excel/cellText.ts';
import { sheetsOf } from '../../src/node/excel/sheetsOf.ts';
import { digest } from '../../src/scenario/digest.ts';
import { LIMITS } from '../../src/scenario/limits.ts';
import { busyhour, emptyFolder } from '../cli/busyhour.ts';

type Cell = string | number | readonly [value: number, format: string] | null;

/** An .xlsx file of some sheets; a number may have a format, as spreadsheets keep times. */
async function workbook(sheets: { readonly [name: string]: readonly (readonly Cell[])[] }): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((cell) => {
        if (cell === null) return null;
        if (typeof cell === 'string') return { value: cell, type: String };
        const [value, format] = typeof cell === 'number' ? [cell, '0.###'] : cell;
        return { value, type: Number, format };
      }),
    ),
  }));
  return writeExcelFile(written).toBuffer();
}

const CENTER = `
horizon: { start: "08:00", end: "10:00", interval: 30m }
contactTypes:
  billing:
    arrivals: { file: plan.FILE, SHEET column: billing }
    patience: { empirical: { file: plan.FILE, SHEET column: waited } }
    talk: 4m
agentGroups:
  desk: { skills: [billing], staff: { file: plan.FILE, SHEET column: desk } }
  shop: { skills: [billing], shifts: { file: shifts.FILE } }
`;
const PLAN = [
  ['time', 'billing', 'desk', 'waited'],
  [[8 / 24, 'hh:mm'], 20.5, 3, [90 / 86_400, 'mm:ss']],
  [[8.5 / 24, 'hh:mm'], 30, 4, [60 / 86_400, 'h:mm:ss']],
  [[9 / 24, 'hh:mm'], 40, 5, 25],
  [[9.5 / 24, 'hh:mm'], 10, 2, '2m'],
] as const;
const SHIFTS = [
  ['group', 'start', 'length', 'agents', 'days', 'breaks'],
  [],
  ['shop', [8 / 24, 'hh:mm AM/PM'], [2 / 24, '[h]:mm'], 2, 1, '30m 15m unpaid'],
] as const;
const CSV = {
  'plan.csv': 'time,billing,desk,waited\n08:00,"20,5",3,90\n08:30,30,4,60\n09:00,40,5,25\n09:30,10,2,2m\n',
  'shifts.csv': 'start,length,agents,days,breaks\n08:00,2h,2,1,30m 15m unpaid\n',
};
const center = (file: string, sheet = '') => CENTER.replaceAll('FILE', file).replaceAll('SHEET', sheet);

function folderOf(files: { readonly [name: string]: string | Uint8Array }): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function problemsOf(path: string, folder: string): readonly string[] {
  try {
    loadScenario(path);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll(`${folder}/`, '').split('\n');
    throw error;
  }
  return [];
}

/** How an old workbook begins, and one with a password. */
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

describe('an Excel file', () => {
  it('gives the scenario that the same rows as CSV give, from its first sheet or the one that is named', async () => {
    const folder = folderOf({
      ...CSV,
      'csv.yaml': center('csv'),
      'first.yaml': center('xlsx', 'sheet: Monday,'),
      'named.yaml': center('xlsx', 'sheet: Sunday,'),
      'plan.xlsx': await workbook({
        Sunday: PLAN,
        Monday: PLAN.map((row, place) => (place === 1 ? [row[0], 99, 9, 9] : row)),
      }),
      'shifts.xlsx': await workbook({ Any: SHIFTS }),
    });
    const load = (name: string) => ({ ...loadScenario(join(folder, name)), name: '' });
    expect(digest(load('named.yaml'))).toBe(digest(load('csv.yaml')));
    const monday = load('first.yaml');
    expect(monday.agentGroups[0]?.staff).toEqual([9, 4, 5, 2]);
    expect(digest(monday)).not.toBe(digest(load('csv.yaml')));
  });

  it('has its mistakes told by row and column of the sheet', async () => {
    const folder = folderOf({
      'main.yaml': center('xlsx'),
      'plan.xlsx': await workbook({
        Sunday: [
          [],
          ...PLAN.slice(0, 2),
          [],
          ['08:30', 'many', 2.5, null, 'another'],
          ...PLAN.slice(3),
          [null, null, null, null, 'a note'],
        ],
      }),
      'shifts.xlsx': await workbook({ Any: [...SHIFTS.slice(0, 2), ['shop', '8 o’clock', 8, 2, 'Monday', 'soon']] }),
    });
    expect(problemsOf(join(folder, 'main.yaml'), folder)).toEqual([
      'plan.xlsx:5:2: error: expected a number of contacts, got "many"  [contactTypes.billing.arrivals.column]',
      'plan.xlsx:5:3: error: expected a whole number of agents, got 2.5; write 3  [agentGroups.desk.staff.column]',
      'plan.xlsx:5:4: error: expected a number of seconds or a duration such as 90s, got an empty cell  [contactTypes.billing.patience.empirical.column]',
      'shifts.xlsx:3:2: error: "8 o’clock" is not a time of day; write it like "08:30" or "2026-03-02 08:30"  [agentGroups.shop.shifts.file]',
      'shifts.xlsx:3:3: error: expected a duration with its unit, such as 8h or 8:00, got 8  [agentGroups.shop.shifts.file]',
      'shifts.xlsx:3:5: error: "Monday" is not a weekday; write mon  [agentGroups.shop.shifts.file]',
      'shifts.xlsx:3:6: error: "soon" is not a break; write it like 4h 30m, or 4h 30m unpaid, with ; between breaks  [agentGroups.shop.shifts.file]',
    ]);
  });

  it('that cannot be read is told where it is named, with what to do', async () => {
    const whole = await workbook({ Sunday: PLAN });
    const main = center('xlsx');
    const shifts = { 'shifts.xlsx': await workbook({ Any: SHIFTS }) };
    const fault = (content: string | Uint8Array) => {
      const folder = folderOf({ ...shifts, 'main.yaml': main, 'plan.xlsx': content });
      return problemsOf(join(folder, 'main.yaml'), folder)[0];
    };
    expect(fault(whole)).toBe(undefined);
    expect(fault('')).toBe(
      'main.yaml:5:23: error: cannot read "plan.xlsx": the file is empty  [contactTypes.billing.arrivals.file]',
    );
    expect(fault('time,billing\n1,2\n')).toContain('it is no .xlsx workbook; save it as one, or end its name in .csv');
    expect(fault(whole.subarray(0, 1500))).toContain('it is not a whole .xlsx workbook; open it');
    expect(fault(OLE)).toContain('it is an old workbook (.xls) or has a password; save it as .xlsx without');
    const folder = folderOf({ ...shifts, 'main.yaml': main });
    expect(problemsOf(join(folder, 'main.yaml'), folder)[0]).toContain('there is no such file');
  });

  it('may lack the sheet that is named, and then says which it has', async () => {
    const folder = folderOf({
      'main.yaml': center('xlsx', 'sheet: sundy,'),
      'plan.xlsx': await workbook({ Sunday: PLAN, Monday: [['time']] }),
      'shifts.xlsx': await workbook({ Any: SHIFTS }),
    });
    const [first] = problemsOf(join(folder, 'main.yaml'), folder);
    expect(first).toBe(
      'main.yaml:5:41: error: "plan.xlsx" has no sheet "sundy"; did you mean "Sunday"?  [contactTypes.billing.arrivals.sheet]',
    );
  });

  it('is validated and run by the program, and holds a requirement', async () => {
    const folder = folderOf({
      'main.yaml': center('xlsx'),
      'plan.xlsx': await workbook({ Sunday: PLAN }),
      'shifts.xlsx': await workbook({ Any: SHIFTS }),
      'wanted.xlsx': await workbook({
        Wanted: [['interval_start', 'desk'], ...PLAN.slice(1).map(([time], place) => [time, place + 3] as const)],
      }),
    });
    const file = join(folder, 'main.yaml');
    expect(await busyhour(['validate', file])).toMatchObject({ code: 0, stdout: `${file}: ok\n` });
    expect(await busyhour(['run', file, '--replications', '5', '--json'])).toMatchObject({ code: 0, stderr: '' });
    const { agents } = readRequirement(join(folder, 'wanted.xlsx'), loadScenario(file));
    expect(agents[0]).toEqual(Int32Array.from([3, 4, 5, 6]));
  });

  it('that would unpack to more than fits is not unpacked', async () => {
    const bytes = Uint8Array.from(await workbook({ Sunday: PLAN }));
    const table = new TextDecoder('latin1').decode(bytes).indexOf('PK\u0001\u0002');
    new DataView(bytes.buffer).setUint32(table + 24, LIMITS.workbookBytes + 1, true);
    expect(await sheetsOf(bytes)).toEqual({
      fault: 'the workbook unpacks to more than 268,435,456 bytes; save the sheet that is needed by itself',
    });
  });
});

describe('a cell of a workbook', () => {
  const day = (serial: number) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const cells: readonly (readonly [CellValue, string])[] = [
    [null, ''],
    [12, '12'],
    [0.35, '0.35'],
    [-0.5, '-0.5'],
    [true, 'true'],
    [' two\nlines ', 'two lines'],
    [day(8.5 / 24), '08:30:00'],
    // Parts of a day are not whole milliseconds.
    [new Date(day(8.5 / 24).getTime() - 1), '08:30:00'],
    [day(1), '24:00:00'],
    [day(37.5 / 24), '37:30:00'],
    // As workbooks that count from 1904 have it.
    [new Date(Date.UTC(1904, 0, 1, 8, 30)), '08:30:00'],
    [day(46_083), '2026-03-02 00:00:00'],
    [day(46_083 + 20.25 / 24), '2026-03-02 20:15:00'],
  ];

  it.each(cells)('that holds %s reads %s', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});
