import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/csv.ts';
import { html } from '../../src/report/html.ts';
import { json } from '../../src/report/json.ts';
import { embeddedJson, escapeHtml, markup, named } from '../../src/report/markup.ts';
import { CONTACT_MEASURES } from '../../src/statistics/estimates.ts';
import { HOSTILE, HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { centerRun, outboundRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, emptyRun, tinyRun } from '../frozen/sampleRun.ts';

const assets = { plotly: 'H4sIAAAA' };
const samples = {
  bank: bankRun(),
  tiny: tinyRun(),
  empty: emptyRun(),
  hostile: bankRun(HOSTILE),
  journey: journeyRun(),
  center: centerRun(),
  hostileCenter: centerRun(HOSTILE),
  outbound: outboundRun(),
};
type Line = { readonly [column: string]: string };
/** What a pattern finds in a page: short enough to read where a test fails, which the page is not. */
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([match]) => match);
const lines = (text: string): readonly Line[] => parse(text, { columns: true, bom: true });

describe.each(Object.entries(samples))('a report of the %s run', (_, { run, scenario }) => {
  it('has the same bytes each time', () => {
    expect(html(run, scenario, assets)).toBe(html(run, scenario, assets));
    expect(csv(run, scenario)).toBe(csv(run, scenario));
    expect(json(run)).toBe(json(run));
  });

  it('shows no number that is none', () => {
    const page = html(run, scenario, assets).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
    expect(found(page, /NaN|Infinity|undefined|\[object|null/g)).toEqual([]);
    expect(found(csv(run, scenario), /NaN|Infinity|undefined|null/g)).toEqual([]);
  });

  it('asks the network for nothing', () => {
    const page = html(run, scenario, assets);
    expect(found(page, /<(link|iframe|object|embed|base|img)\b|<script[^>]+src|@import|\burl\(/gi)).toEqual([]);
    expect(found(page, /default-src &#39;none&#39;/g)).toHaveLength(1);
  });

  it('has one row in the CSV for each interval and contact type, and one for the total', () => {
    const rows = lines(csv(run, scenario));
    expect(rows).toHaveLength(run.result.intervals.length * (scenario.contactTypes.length + 1));
    expect(rows.filter(({ row }) => row === 'total')).toHaveLength(run.result.intervals.length);
  });

  it('gives the whole result in JSON, its members in the order of the format', () => {
    const text = json(run);
    const read = JSON.parse(text);
    expect(read).toEqual(JSON.parse(JSON.stringify(run.result)));
    expect(Object.keys(read)).toEqual([
      'busyhour',
      'engine',
      'streams',
      'scenario',
      'seed',
      'replications',
      'contactTypes',
      'total',
      'agentGroups',
      'agents',
      'cost',
      'intervals',
      'warnings',
    ]);
    expect(Object.keys(read.total)).toEqual([...CONTACT_MEASURES, 'serviceLevels']);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('the page', () => {
  it('gives the service level, its interval, the target and the verdict first', () => {
    const { run, scenario } = bankRun();
    const answer = html(run, scenario, assets).replaceAll('\u00a0', ' ');
    expect(found(answer, /<h2 id="answer">[^<]*/g)).toEqual([
      '<h2 id="answer">Target missed: 67.1% answered in time, 80% in 20 s wanted',
    ]);
    expect(found(answer, /<strong>[^:]*: the target is missed\./g)).toEqual([
      '<strong>67.1% (66.9–67.4%)</strong> were answered within 20 s: the target is missed.',
    ]);
  });

  it('calls a target that the interval holds too close to call', () => {
    const { run, scenario } = bankRun();
    const close = { ...scenario, serviceLevel: { ...scenario.serviceLevel, target: 0.672 } };
    expect(html(run, close, assets).includes('Too close to call: 67.1% answered in time')).toBe(true);
  });

  it('says that one replication has no interval', () => {
    const { run, scenario } = tinyRun();
    expect(html(run, scenario, assets).includes('no interval')).toBe(true);
  });

  it('says in a word that Erlang C has no answer', () => {
    const { run, scenario } = bankRun();
    expect(html(run, scenario, assets).includes('<span class="unstable">unstable</span>')).toBe(true);
  });

  it('holds only the types with the most contacts when there are more than a page can carry', () => {
    const { run, scenario } = bankRun();
    const copies = 40;
    const repeat = <T>(entries: readonly T[]) => Array.from({ length: copies }, () => entries).flat();
    const many = {
      ...scenario,
      contactTypes: repeat(scenario.contactTypes).map((type, index) => ({ ...type, name: `${type.name} ${index}` })),
    };
    const estimates = {
      ...run.estimates,
      contactTypes: repeat(run.estimates.contactTypes),
      phases: repeat(run.estimates.phases),
      wrap: repeat(run.estimates.wrap),
      waits: repeat(run.estimates.waits),
      intervals: run.estimates.intervals.map((each) => ({ ...each, contactTypes: repeat(each.contactTypes) })),
    };
    const page = html({ ...run, estimates }, many, assets);
    expect(found(page, /<option/g)).toHaveLength(25);
    expect(found(page, /The 24 types with the most contacts; intervals.csv has all 120\./g)).toHaveLength(1);
    expect(page.length).toBeLessThan(8e6);
  });
});

describe("a user's text", () => {
  it('stands in the page escaped, whole and isolated', () => {
    const { run, scenario } = bankRun(HOSTILE);
    const page = html(run, scenario, assets);
    for (const name of [...HOSTILE_TYPES, ...HOSTILE_GROUPS])
      expect(page.includes(`<bdi>${escapeHtml(name)}</bdi>`)).toBe(true);
    expect(found(page, /<script|<img|<svg onload/g)).toEqual(['<script', '<script', '<script']);
  });

  it('never opens a tag, an attribute or an entity, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(named(text).html).toMatch(/^<bdi>[^<>"']*<\/bdi>$/);
        expect(markup`${text}`.html).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it('comes back from the embedded data as it was, and cannot end the element that holds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const embedded = embeddedJson({ text });
        expect(embedded).not.toContain('<');
        expect(JSON.parse(embedded)).toEqual({ text });
      }),
    );
  });

  it('is no formula to a spreadsheet', () => {
    const { run, scenario } = bankRun({ types: ['=1+1', '+1', '@SUM(A1)'] });
    const names = lines(csv(run, scenario)).map(({ contact_type }) => contact_type);
    expect(names.slice(0, 4)).toEqual(["'=1+1", "'+1", "'@SUM(A1)", 'total']);
  });

  it('may be the name of a prototype', () => {
    const { run } = bankRun({ types: ['__proto__', 'constructor', 'toString'] });
    expect(Object.keys(JSON.parse(json(run)).contactTypes)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('the CSV', () => {
  it('holds the numbers of the result, with units in the headers and nothing where there is no number', () => {
    const { run, scenario } = bankRun();
    const total = lines(csv(run, scenario)).filter(({ row }) => row === 'total');
    total.forEach((line, interval) => {
      const expected = run.result.intervals[interval]?.total;
      expect(Number(line.service_level)).toBeCloseTo(expected?.serviceLevel?.mean ?? Number.NaN, 5);
      expect(Number(line.asa_seconds)).toBeCloseTo(expected?.asa?.mean ?? Number.NaN, 5);
      expect(Number(line.idle_cost_USD)).toBeCloseTo(
        run.estimates.intervals[interval]?.agents.idleCost?.mean ?? Number.NaN,
        5,
      );
    });
    const empty = emptyRun();
    for (const line of lines(csv(empty.run, empty.scenario))) expect(line.service_level).toBe('');
  });

  it('leaves Erlang C empty where it is unstable', () => {
    const { run, scenario } = bankRun();
    const unstable = lines(csv(run, scenario)).filter(({ erlang_c_stable }) => erlang_c_stable === 'no');
    expect(unstable.length).toBeGreaterThan(0);
    for (const line of unstable) expect(line.erlang_c_service_level).toBe('');
  });

  it('begins with a byte order mark only where spreadsheets need one', () => {
    const ascii = bankRun();
    const accented = bankRun({ types: ['crédit'] });
    expect(csv(ascii.run, ascii.scenario).charCodeAt(0)).not.toBe(0xfeff);
    expect(csv(accented.run, accented.scenario).charCodeAt(0)).toBe(0xfeff);
  });
});
