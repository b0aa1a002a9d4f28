import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
// As it is built: threads run built code.
import {
  type Candidate,
  type Columns,
  compare,
  comparisonColumns,
  explain,
  InputError,
  inlineCrew,
  intervalColumns,
  loadScenario,
  loadSweep,
  type MakeRouter,
  replicate,
  rowsOf,
  type Scenario,
  simulate,
  sweep,
  threads,
} from '../../dist/node/index.js';
import { compareCsv } from '../../src/report/compare/compareCsv.ts';
import { csv } from '../../src/report/csv.ts';
import { busyhour, emptyFolder } from '../cli/busyhour.ts';

const SHOP = {
  name: 'Shop',
  horizon: { start: '08:00', length: '2h', interval: '30m' },
  replications: 40,
  contactTypes: {
    orders: { arrivals: { rate: '90/h' }, talk: '3m', patience: '2m' },
    repairs: { arrivals: { rate: '30/h' }, talk: '5m', patience: '3m' },
  },
  agentGroups: { desk: { skills: ['orders', 'repairs'], staff: 7, pay: { perHour: 20 } } },
};
const shop = loadScenario(SHOP);
const STAFF = 'agentGroups.desk.staff';
const staffed = loadSweep({ base: SHOP, factors: { [STAFF]: [6, 7, 7, 8] }, measures: ['serviceLevel', 'cost'] });
const plans: readonly Candidate[] = [
  { name: 'seven', scenario: shop },
  { name: 'eight', scenario: loadScenario(SHOP, { set: [`${STAFF}=8`] }) },
];
/** Calls of one type wait for an agent while another is free. */
const takesRepairsFirst: MakeRouter = () => ({
  chooseContact: (_, waiting) => waiting.find(({ contactType }) => contactType === 'repairs') ?? waiting[0] ?? null,
});
const custom = { router: takesRepairsFirst };

/** All that simulate, each asked to do what the options say. */
const QUESTIONS = {
  simulate: (options: object) => simulate(shop, options),
  replicate: (options: object) => replicate(shop, options),
  compare: (options: object) => compare(plans, options),
  explain: (options: object) => explain(shop, options),
  sweep: (options: object) => sweep(staffed, options),
  'simulate, with code': (options: object) => simulate(shop, { ...options, custom }),
  'replicate, with code': (options: object) => replicate(shop, { ...options, custom }),
  'compare, with code': (options: object) =>
    compare(
      plans.map((plan) => ({ ...plan, custom })),
      options,
    ),
  'sweep, with code': (options: object) => sweep(staffed, { ...options, custom }),
};

describe.each(Object.entries(QUESTIONS))('%s', (_, ask) => {
  it('tells how far it is, up to the end', async () => {
    const told: [number, number][] = [];
    await ask({ workers: 2, onProgress: (done: number, of: number) => told.push([done, of]) });
    expect(told.length).toBeGreaterThan(1);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    for (const [done, of] of told) expect(done).toBeLessThanOrEqual(of);
  });

  it('stops when it is told to, with the reason', async () => {
    const controller = new AbortController();
    const reason = new Error('lunch');
    const asked = ask({ workers: 1, signal: controller.signal, onProgress: () => controller.abort(reason) });
    await expect(asked).rejects.toBe(reason);
    await expect(ask({ workers: 1, signal: controller.signal })).rejects.toBe(reason);
  });

  it('gives the same with one worker and with two', async () => {
    expect(await ask({ workers: 1 })).toEqual(await ask({ workers: 2 }));
  });

  it('refuses a number of workers that there cannot be', async () => {
    await expect(ask({ workers: 0 })).rejects.toThrow('expected a whole number of workers, 1 or more, got 0');
  });
});

describe('replicate', () => {
  it('has a row for each replication, which agree with the estimates', async () => {
    const { columns, result } = await replicate(shop);
    expect(columns.replication).toEqual(Array.from({ length: 40 }, (_, replication) => replication));
    const mean = (name: string) => (columns[name] ?? []).reduce<number>((sum, value) => sum + Number(value), 0) / 40;
    expect(mean('offered')).toBeCloseTo(result.total.offered?.mean ?? 0, 9);
    expect(mean('contactTypes.repairs.offered')).toBeCloseTo(result.contactTypes.repairs?.offered?.mean ?? 0, 9);
    expect(mean('cost')).toBeCloseTo(result.cost.total?.mean ?? 0, 9);
    expect(mean('agentGroups.desk.idleHours')).toBeCloseTo(result.agents.idleHours?.mean ?? 0, 9);
    // The mean of ratios is another thing than the ratio of means: what each day weighs is not told here.
    const answered = rowsOf(columns).reduce((sum, row) => sum + Number(row.asa) * Number(row.answered), 0);
    expect(answered / (40 * mean('answered'))).toBeCloseTo(result.total.asa?.mean ?? 0, 9);
  });

  it('keeps the columns that are asked for, in their order, nothing over nothing being null', async () => {
    const quiet = loadScenario(SHOP, { set: ['contactTypes.repairs.arrivals.rate=0.2/h'], replications: 12 });
    const { columns } = await replicate(quiet, { measures: ['contactTypes.repairs.asa', 'offered', 'satisfaction'] });
    expect(Object.keys(columns)).toEqual(['replication', 'contactTypes.repairs.asa', 'offered', 'satisfaction']);
    expect(columns['contactTypes.repairs.asa']).toContain(null);
    expect(columns.satisfaction).toEqual(Array.from({ length: 12 }, () => null));
  });

  it('refuses measures that there are not, all at once', async () => {
    const asked = replicate(shop, { measures: ['servicelevel', 'contactTypes.repair.asa', 'asa'] });
    await expect(asked).rejects.toThrow(
      'error: unknown measure "servicelevel"; did you mean "serviceLevel"?  [measures]\n' +
        'error: unknown measure "contactTypes.repair.asa"; did you mean "contactTypes.repairs.asa"?  [measures]',
    );
    await expect(asked).rejects.toBeInstanceOf(InputError);
  });
});

describe('simulate', () => {
  it('takes a seed and a number of replications, as if the scenario had them', async () => {
    const { result } = await simulate(shop, { seed: 7, replications: 15 });
    const written = await simulate(loadScenario({ ...SHOP, seed: 7, replications: 15 }));
    expect(result).toEqual(written.result);
  });

  it('runs as many replications as it is told, where the scenario would stop when it is precise', async () => {
    const until = { until: { serviceLevel: '50%' }, min: 10, max: 100 };
    const scenario = loadScenario({ ...SHOP, replications: until });
    expect((await simulate(scenario)).result.replications).toBe(10);
    expect((await simulate(scenario, { replications: 25 })).result.replications).toBe(25);
  });

  it.each([
    [{ replications: 0 }, 'expected a whole number of replications from 1 to 1,000,000, got 0'],
    [{ replications: 2.5 }, 'expected a whole number of replications from 1 to 1,000,000, got 2.5'],
    [{ seed: 'x'.repeat(201) }, 'the seed has 201 characters; at most 200'],
  ])('refuses %j', async (options, message) => {
    const asked = simulate(shop, options);
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toBeInstanceOf(InputError);
  });

  it('has its intervals as the columns of intervals.csv', async () => {
    const run = await simulate(shop, { replications: 10 });
    expect(asTexts(intervalColumns(run, shop))).toEqual(parse(csv(run, shop), { columns: true, bom: true }));
  });

  it('says that code has made the result, which busyhour verify then refuses', async () => {
    const crew = threads(2);
    const { result } = await simulate(shop, { crew, custom });
    await crew.close();
    expect(result.custom).toEqual(['router']);
    expect(result.scenario).toEqual((await simulate(shop)).result.scenario);
    expect(result.total.asa).not.toEqual((await simulate(shop)).result.total.asa);
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'shop.json'), JSON.stringify(SHOP));
    writeFileSync(join(cwd, 'summary.json'), JSON.stringify(result));
    const { code, stderr } = await busyhour(['verify', 'summary.json', '--file', 'shop.json'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('this was made with code that no scenario holds (router) and cannot be run again');
  });
});

describe('compare', () => {
  it('has its measures as the columns of differences.csv', async () => {
    const comparison = await compare(plans, { replications: 10 });
    const texts = asTexts(comparisonColumns(comparison));
    expect(texts).toEqual(parse(compareCsv(comparison), { columns: true }));
  });

  it('sets a plan with code against the same without, and says so', async () => {
    const comparison = await compare([
      { name: 'first come', scenario: shop },
      { name: 'repairs first', scenario: shop, custom },
    ]);
    expect(comparison.notes).toEqual(['repairs first was simulated with code that its scenario does not hold: router']);
    const waits = comparison.measures.find(
      ({ measure, where }) => measure === 'meanWait' && where.contactType === 'repairs',
    );
    expect(waits?.differences[1]?.high).toBeLessThan(0);
    const offered = comparison.measures.find(({ measure }) => measure === 'offered');
    expect(offered?.differences[1]).toMatchObject({ mean: 0, low: 0, high: 0 });
    // Plain data: nothing of the code is in it.
    expect(structuredClone(comparison)).toEqual(comparison);
  });

  it('gives all plans the seed and the replications that are asked for', async () => {
    const { seed, replications, notes } = await compare(plans, { seed: 'other', replications: 12 });
    expect({ seed, replications, notes }).toEqual({ seed: 'other', replications: 12, notes: [] });
  });
});

describe('sweep', () => {
  it('has a row for each cell, numbers as numbers, with what simulate says of each', async () => {
    const { columns, cells } = await sweep(staffed);
    const bounds = ['serviceLevel', 'serviceLevel_low', 'serviceLevel_high', 'cost', 'cost_low', 'cost_high'];
    expect(Object.keys(columns)).toEqual(['cell', STAFF, 'n', ...bounds, 'digest']);
    expect(columns[STAFF]).toEqual([6, 7, 7, 8]);
    expect(columns.n).toEqual([40, 40, 40, 40]);
    const runs = await Promise.all(cells.map(({ cell }) => simulate(cell.scenario, { crew: inlineCrew })));
    expect(columns.serviceLevel).toEqual(runs.map(({ result }) => result.total.serviceLevel?.mean));
    expect(columns.cost_high).toEqual(runs.map(({ result }) => result.cost.total?.high));
    expect(rowsOf(columns)[1]).toMatchObject({ cell: 1, [STAFF]: 7 });
  });

  it('goes on in a folder, with the very cells of the command line', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'shop.json'), JSON.stringify(SHOP));
    const fields = { base: 'shop.json', factors: { [STAFF]: [6, 7] } };
    writeFileSync(join(cwd, 'sweep.json'), JSON.stringify(fields));
    const { code } = await busyhour(['sweep', 'sweep.json', '--out', '.'], { cwd });
    expect(code).toBe(0);
    const folder = join(cwd, 'sweep');
    const kept = readdirSync(join(folder, 'cells')).sort();
    const more = loadSweep({ ...fields, base: join(cwd, 'shop.json'), factors: { [STAFF]: [6, 7, 8] } });
    const told: number[] = [];
    const { columns } = await sweep(more, { folder, onProgress: (done) => told.push(done) });
    expect(told).toEqual([2, 3]);
    expect(readdirSync(join(folder, 'cells'))).toEqual(expect.arrayContaining(kept));
    const written = parse(readFileSync(join(folder, 'results.csv')), { columns: true });
    expect(asTexts(columns).slice(0, 2)).toEqual(written);
    expect(columns).toEqual((await sweep(more)).columns);
  });

  it('keeps no cells that code has made', async () => {
    const asked = sweep(staffed, { folder: emptyFolder(), custom });
    await expect(asked).rejects.toThrow('cells that are made with code cannot be kept in a folder');
  });
});

describe('a scenario written in code', () => {
  it('is that of a file with the same fields', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'scenario.json'), JSON.stringify(SHOP));
    expect(loadScenario(SHOP)).toEqual(loadScenario(join(cwd, 'scenario.json')));
  });

  it('may extend a file, and is told of by path', () => {
    const bank: Scenario = loadScenario({ extends: 'scenarios/retail-bank.yaml', replications: 7 });
    expect(bank).toMatchObject({ replications: 7, horizon: loadScenario('scenarios/retail-bank.yaml').horizon });
    expect(() => loadScenario({ ...SHOP, replication: 7 })).toThrow(
      'error: unknown field "replication"; did you mean "replications"?',
    );
    expect(() => loadSweep({ base: { ...SHOP, replications: -1 }, factors: { [STAFF]: [1] } })).toThrow(
      /^base:\d+:\d+: error: .*\[replications\]$/m,
    );
  });
});

/** As a CSV file has them, whose reader gives texts. */
function asTexts(columns: Columns): { readonly [column: string]: string }[] {
  return rowsOf(columns).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : `${value}`])),
  );
}
