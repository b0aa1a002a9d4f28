import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_NAMES } from '../frozen/hostileNames.ts';
import { hostileScenario } from '../frozen/hostileScenario.ts';
import { type ReadSheet, readWorkbook } from '../node/readWorkbook.ts';
import { busyhour, type Ended } from './busyhour.ts';

/** What a terminal would act on, or would turn the direction of writing; the names have all of it but control characters. */
const ACTED_ON = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const FORMULA = /^[=+\-@]/;

let folder: string;
let ended: Ended;
const output = (file: string) => join(folder, 'out', 'hostile', file);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'busyhour-names-'));
  writeFileSync(join(folder, 'hostile.yaml'), hostileScenario(0));
  ended = await busyhour(['run', 'hostile.yaml', '--out', 'out', '--excel', '--trace', '1'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function column(sheets: readonly ReadSheet[], name: string): readonly (string | number)[] {
  const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? new Map();
  return [...cells].filter(([address]) => /^A\d+$/.test(address)).map(([, { value }]) => value);
}

function records(file: string): readonly { readonly [column: string]: string }[] {
  return parse(readFileSync(output(file)), { columns: true, bom: true });
}

/** What a cell of a CSV file holds: with an apostrophe where a spreadsheet would otherwise calculate. */
const inCsv = (name: string) => (FORMULA.test(name) ? `'${name}` : name);

describe('a run with forty hostile names in every field', () => {
  it('ends well, and prints nothing that a terminal acts on', () => {
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain(HOSTILE_NAMES[0]);
    expect(ended.stdout).not.toMatch(ACTED_ON);
    expect(ended.stderr).not.toMatch(ACTED_ON);
  });

  it('has every name in the result, as it is and in the order of the file', () => {
    const { scenario, seed, contactTypes, agentGroups, intervals } = JSON.parse(
      readFileSync(output('summary.json'), 'utf8'),
    );
    expect(scenario.name).toBe(HOSTILE_NAMES[0]);
    expect(seed).toBe(HOSTILE_NAMES[1]);
    expect(Object.keys(contactTypes)).toEqual(HOSTILE_NAMES);
    expect(Object.keys(agentGroups)).toEqual(HOSTILE_NAMES);
    expect(Object.keys(intervals[0].contactTypes)).toEqual(HOSTILE_NAMES);
  });

  it('has every name in the intervals and contacts as CSV, where none is a formula', () => {
    const rows = records('intervals.csv').filter(
      ({ interval_start, row }) => interval_start === '08:00' && row === 'contact type',
    );
    expect(rows.map(({ contact_type }) => contact_type)).toEqual(HOSTILE_NAMES.map(inCsv));
    const contacts = records('contacts.csv');
    const types = new Set(contacts.map(({ type }) => type));
    const groups = new Set(contacts.map(({ group }) => group).filter((group) => group !== ''));
    expect([...types].toSorted()).toEqual(HOSTILE_NAMES.map(inCsv).toSorted());
    for (const group of groups) expect(HOSTILE_NAMES.map(inCsv)).toContain(group);
    for (const record of [...rows, ...contacts]) {
      for (const cell of Object.values(record)) expect(FORMULA.test(cell) && !/^-?[\d.]+$/.test(cell)).toBe(false);
    }
  });

  it('has every name in the workbook, where only numbers are calculated', () => {
    const sheets = readWorkbook(readFileSync(output('hostile.xlsx')));
    expect(column(sheets, 'Contact types').slice(1, -1)).toEqual(HOSTILE_NAMES);
    expect(column(sheets, 'Agent groups').slice(1, -1)).toEqual(HOSTILE_NAMES);
    const texts = sheets.flatMap(({ cells }) => [...cells.values()]).filter(({ value }) => typeof value === 'string');
    expect(texts.filter(({ formula }) => formula !== null)).toEqual([]);
  });

  it('writes where it was told to and nowhere else', () => {
    expect(existsSync(join(tmpdir(), 'busyhour-escaped'))).toBe(false);
  });
});
