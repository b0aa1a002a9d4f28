import { describe, expect, it, vi } from 'vitest';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { simulate } from '../../src/experiment/simulate.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { workbookFile } from '../../src/node/workbookFile.ts';
import { cellText } from '../../src/report/workbook/cellText.ts';
import { workbook } from '../../src/report/workbook/workbook.ts';
import { HOSTILE, HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { centerRun, outboundRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, emptyRun, type Sample, tinyRun } from '../frozen/sampleRun.ts';
import { type ReadCell, type ReadSheet, readWorkbook } from './readWorkbook.ts';

const bytesOf = ({ run, scenario }: Sample) => workbookFile(workbook(run, scenario));
const read = async (sample: Sample) => readWorkbook(await bytesOf(sample));

const SAMPLES = {
  bank: bankRun(),
  tiny: tinyRun(),
  empty: emptyRun(),
  journey: journeyRun(),
  center: centerRun(),
  outbound: outboundRun(),
};

function sheet(sheets: readonly ReadSheet[], name: string): ReadSheet {
  const found = sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The cell of a row in the column of that header. */
function cellAt({ cells }: ReadSheet, header: string, row: number): ReadCell | undefined {
  const [address] = [...cells].find(([place, { value }]) => /^[A-Z]+1$/.test(place) && value === header) ?? [];
  if (address === undefined) throw new Error(`no column ${header}`);
  return cells.get(address.replace('1', String(row)));
}

/** What a formula comes to, by the values that the file holds for the cells it names. */
function calculate({ cells }: ReadSheet, formula: string): number {
  const numberAt = (address: string) => Number(cells.get(address)?.value ?? 0);
  const sumOf = (column: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => numberAt(`${column}${from + index}`)).reduce(
      (a, b) => a + b,
      0,
    );
  const script = formula
    .replaceAll('$', '')
    .replace(/SUM\(([A-Z]+)(\d+):\1(\d+)\)/g, (_, column, from, to) => `(${sumOf(column, +from, +to)})`)
    .replace(/\b[A-Z]+\d+\b/g, (address) => `(${numberAt(address)})`)
    .replace(/ROUNDUP\(ROUND\((.*),6\),0\)/, 'Math.ceil(Math.round(($1) * 1e6) / 1e6)');
  return Number(new Function(`return ${script}`)());
}

describe.each(Object.entries(SAMPLES))('the workbook of the %s run', (_, sample) => {
  it('has its sheets in order, each with a header that stays in sight', async () => {
    const sheets = await read(sample);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Intervals',
      'Contact types',
      'Agent groups',
      'Cost',
      'Staff',
    ]);
    for (const { frozen } of sheets) {
      expect(frozen.rows).toBe(1);
      expect(frozen.columns).toBeGreaterThanOrEqual(1);
    }
  });

  it('holds finite numbers, and text that shows no number that is none', async () => {
    for (const { cells } of await read(sample))
      for (const { value } of cells.values()) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        else expect(value).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
  });
});

describe.each(['blended-center', 'roster', 'parcel-carrier', 'sales-line'])(
  'the workbook of a simulated %s',
  (name) => {
    it('keeps beside each formula what it comes to', async () => {
      const scenario = loadScenario(`scenarios/${name}.yaml`, { replications: 3 });
      const run = await simulate(scenario, { crew: inlineCrew });
      let formulas = 0;
      for (const each of await read({ run, scenario }))
        for (const [place, { formula, value }] of each.cells)
          if (formula !== null) {
            formulas++;
            expect(calculate(each, formula), `${each.name} ${place} = ${formula}`).toBeCloseTo(Number(value), 6);
          }
      expect(formulas).toBeGreaterThan(run.result.intervals.length * 3);
    });
  },
);

describe('the workbook', () => {
  it('has the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 1, 3, 4, 5, 6), toFake: ['Date'] });
    const first = await bytesOf(SAMPLES.bank);
    vi.setSystemTime(Date.UTC(2031, 7, 8, 9, 10, 12));
    const second = await bytesOf(SAMPLES.bank);
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('holds the service level as a percentage, the start as a time, and money in two decimals', async () => {
    const { run } = SAMPLES.bank;
    const sheets = await read(SAMPLES.bank);
    const intervals = sheet(sheets, 'Intervals');
    expect(cellAt(intervals, 'Service level', 2)).toEqual({
      value: run.estimates.intervals[0]?.total.serviceLevel?.mean,
      formula: null,
      format: '0.0%',
    });
    const [hours = 0, minutes = 0] = (run.result.intervals[0]?.start ?? '').split(':').map(Number);
    const start = cellAt(intervals, 'Start', 2);
    expect(start?.format).toBe('hh:mm');
    expect(start?.value).toBeCloseTo((hours * 60 + minutes) / 1440, 12);
    expect(cellAt(intervals, 'Idle cost, USD', 2)?.format).toBe('#,##0.00');
  });

  it('shows in the staff sheet what is available, less what a formula asks for', async () => {
    const { run } = SAMPLES.bank;
    const staff = sheet(await read(SAMPLES.bank), 'Staff');
    const pool = run.result.intervals[0]?.pools[0];
    const asked = cellAt(staff, 'Erlang A asks for', 2);
    expect(asked?.value).toBe(pool?.erlangA.required);
    const gap = cellAt(staff, 'Available less Erlang A', 2);
    expect(gap?.formula).toMatch(/^[A-Z]+2-[A-Z]+2$/);
    expect(gap?.value).toBe(Number(cellAt(staff, 'Available agents', 2)?.value) - Number(asked?.value));
    expect(cellAt(staff, 'Available agents', 2)?.formula).toMatch(/^[A-Z]+2\*[A-Z]+2$/);
  });

  it('keeps hostile names whole, as text', async () => {
    const sheets = await read(
      centerRun({ ...HOSTILE, types: [...HOSTILE_TYPES, 'constructor', '_x0041_', 'e\u0001f'] }),
    );
    const column = (name: string) =>
      [...sheet(sheets, name).cells].filter(([place]) => /^A\d+$/.test(place)).map(([, { value }]) => value);
    expect(column('Contact types')).toEqual(
      expect.arrayContaining([...HOSTILE_TYPES, 'constructor', '_x0041_', 'e\u0001f']),
    );
    expect(column('Agent groups')).toEqual(expect.arrayContaining([...HOSTILE_GROUPS]));
    const summary = [...sheet(sheets, 'Summary').cells.values()].map(({ value }) => value);
    expect(summary).toContain(HOSTILE.scenario);
    for (const { cells } of sheets)
      for (const { formula } of cells.values()) if (formula !== null) expect(formula).not.toContain('HYPERLINK');
  });
});

describe('the text of a cell', () => {
  it.each([
    ['billing', 'billing'],
    ['a_b', 'a_b'],
    ['_x0041_', '_x005F_x0041_'],
    ['\u0007', '_x0007_'],
    ['\uFFFD', '_xFFFD_'],
    ['toString', '_x0074_oString'],
    ['__proto__', '_x005F__proto__'],
  ])('%j is kept as %j', (text, kept) => {
    expect(cellText(text)).toBe(kept);
  });
});
