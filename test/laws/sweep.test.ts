import { describe, expect, it } from 'vitest';
import { formatPath, splitPath } from '../../src/scenario/path.ts';
import { parseFiles } from './parseFiles.ts';
import { KIOSK, sweepOf } from './sweepFiles.ts';

const STAFF = 'agentGroups.tellers.staff';
const RATE = 'contactTypes.billing.arrivals.rate';

describe('a grid', () => {
  it('has a cell for every choice of levels, the last factor changing fastest', () => {
    const { columns, factors, cells } = sweepOf(`factors:\n  ${STAFF}: [4, 5]\n  ${RATE}: [30/h, 40/h, 50/h]`);
    expect(columns).toEqual([STAFF, RATE]);
    expect(factors.map(({ levels }) => levels)).toEqual([
      ['4', '5'],
      ['30/h', '40/h', '50/h'],
    ]);
    expect(cells.map(({ index, values }) => [index, ...values])).toEqual([
      [0, '4', '30/h'],
      [1, '4', '40/h'],
      [2, '4', '50/h'],
      [3, '5', '30/h'],
      [4, '5', '40/h'],
      [5, '5', '50/h'],
    ]);
  });

  it('gives each cell the scenario that a variant with its values would be', () => {
    const { cells } = sweepOf(
      `factors:\n  ${STAFF}: [7]\n  contactTypes.repairs.talk: [{ gamma: { mean: 5m, cv: 2 } }]`,
    );
    const variant = `extends: kiosk.yaml
agentGroups: { tellers: { staff: 7 } }
contactTypes: { repairs: { talk: { gamma: { mean: 5m, cv: 2 } } } }`;
    expect(cells[0]?.scenario).toEqual(parseFiles({ 'kiosk.yaml': KIOSK, 'main.yaml': variant }));
    expect(cells[0]?.values).toEqual(['7', '{ gamma: { mean: 5m, cv: 2 } }']);
    expect(cells[0]?.numbers).toEqual([7, null]);
  });

  it('reads shares, durations and rates as numbers for charts', () => {
    const { cells } = sweepOf(
      `factors: { agentGroups.tellers.shrinkage: [12.5%], contactTypes.billing.patience: [2m30s], ${RATE}: [36/h] }`,
    );
    expect(cells[0]?.numbers).toEqual([0.125, 150, 0.01]);
  });
});

describe('a factor', () => {
  it.each([
    ['{ from: 80%, to: 120%, steps: 5 }', ['80%', '90%', '100%', '110%', '120%']],
    ['{ from: 120%, to: 80%, steps: 3 }', ['120%', '100%', '80%']],
    ['{ from: 0.1, to: 0.4, steps: 4 }', ['0.1', '0.2', '0.3', '0.4']],
  ])('%s takes evenly spaced values, both ends among them', (range, levels) => {
    const { factors } = sweepOf(`factors: { ${STAFF}.scale: ${range} }`);
    expect(factors[0]?.levels).toEqual(levels);
  });

  it('can be a range of durations, of rates and of whole numbers', () => {
    const levels = (path: string, range: string) => sweepOf(`factors: { ${path}: ${range} }`).factors[0]?.levels;
    expect(levels('contactTypes.billing.patience', '{ from: 2m, to: 5m, steps: 3 }')).toEqual(['2m', '3m30s', '5m']);
    expect(levels(RATE, '{ from: 30/h, to: 60/h, steps: 3 }')).toEqual(['30/h', '45/h', '60/h']);
    expect(levels(STAFF, '{ from: 4, to: 8, steps: 4, whole: yes }')).toEqual(['4', '5', '7', '8']);
  });

  it('can set several paths together', () => {
    const { columns, factors, cells } = sweepOf(
      `factors:\n  workforce: { set: { ${STAFF}: [4, 6], agentGroups.tellers.pay.perHour: [30, 24] } }\n  ${RATE}: [30/h, 40/h]`,
    );
    expect(columns).toEqual([STAFF, 'agentGroups.tellers.pay.perHour', RATE]);
    expect(factors).toEqual([
      { name: 'workforce', columns: [0, 1], levels: ['4', '6'] },
      { name: RATE, columns: [2], levels: ['30/h', '40/h'] },
    ]);
    expect(cells.map(({ values }) => values.slice(0, 2).join())).toEqual(['4,30', '4,30', '6,24', '6,24']);
  });

  it('can be an item of a list', () => {
    const { cells } = sweepOf('factors: { "contactTypes.billing.transfer[0].probability": [20%, 30%] }');
    const transfers = cells.map(({ scenario }) =>
      scenario.contactTypes[0]?.transfer.map(({ probability }) => probability),
    );
    expect(transfers).toEqual([
      [0.2, 0.01],
      [0.3, 0.01],
    ]);
  });

  it('scales staff that is a number or a list, in whole agents', () => {
    const scaled = (staff: string, scale: string) =>
      sweepOf(`factors: { ${STAFF}.scale: [${scale}] }`, { 'kiosk.yaml': KIOSK.replace('staff: 5', `staff: ${staff}`) })
        .cells[0]?.scenario.agentGroups[0]?.staff;
    expect(scaled('5', '90%')).toEqual([5]);
    expect(scaled('5', '89%')).toEqual([4]);
    expect(scaled('{ counts: [1, 2, 25, 0] }', '110%')).toEqual([1, 2, 28, 0]);
    expect(scaled('{ counts: [10, 20], scale: 50% }', '150%')).toEqual([15, 30]);
  });
});

describe('a list design', () => {
  it('takes its factors and cells from a CSV file', () => {
    const csv = `${STAFF};contactTypes.billing.patience\n4;never\n6;2m\n4;never\n`;
    const { columns, cells } = sweepOf('design: { list: points.csv }', { 'points.csv': csv });
    expect(columns).toEqual([STAFF, 'contactTypes.billing.patience']);
    expect(cells.map(({ values }) => values.join())).toEqual(['4,never', '6,2m', '4,never']);
    expect(cells[0]?.digest).toBe(cells[2]?.digest);
  });
});

describe('a sampled design', () => {
  it.each(['latinHypercube', 'sobol'])('%s takes ranges between their ends and lists by equal shares', (design) => {
    const { cells } = sweepOf(
      `factors:\n  ${STAFF}: { from: 3, to: 6, whole: yes }\n  contactTypes.billing.patience: { from: 1m, to: 5m }\n  agentGroups.tellers.shrinkage: [0%, 10%]\ndesign: { ${design}: 64 }`,
    );
    expect(cells).toHaveLength(64);
    const count = (column: number, value: number) => cells.filter(({ numbers }) => numbers[column] === value).length;
    expect([3, 4, 5, 6].map((agents) => count(0, agents))).toEqual([16, 16, 16, 16]);
    expect([0, 0.1].map((share) => count(2, share))).toEqual([32, 32]);
    const patience = cells.map(({ numbers }) => numbers[1] ?? 0);
    expect(Math.min(...patience)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...patience)).toBeLessThanOrEqual(300);
    expect(cells.every(({ scenario }) => scenario.contactTypes[0]?.patience !== null)).toBe(true);
  });
});

describe('a cell', () => {
  const digests = (text: string, files = {}) => sweepOf(text, files).cells.map(({ digest }) => digest);
  const TWO = `factors: { ${STAFF}: [4, 6] }`;

  it('is named by what it means, not by how it is written or where it stands', () => {
    const [four, six] = digests(TWO);
    expect(digests(`factors: { ${STAFF}: [6, 5, 4] }`)).toEqual([six, expect.any(String), four]);
    expect(
      digests(`name: Other\nfactors: { workforce: { set: { ${STAFF}.counts: [[4], [6]] } } }\nmeasures: [asa]`),
    ).toEqual([four, six]);
    expect(four).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has another name for another seed, number of replications, rule of stopping or with intervals', () => {
    const others = [
      'seed: other',
      'replications: 6',
      'replications: { until: { serviceLevel: 2% }, max: 5, min: 2 }',
      'intervals: yes',
    ];
    const all = ['', ...others].map((field) => digests(`${TWO}\n${field}`)[0]);
    expect(new Set(all).size).toBe(5);
  });

  it('shares its customers with all others, unless it is to have its own', () => {
    const seeds = (field: string) => sweepOf(`${TWO}\nseed: bank\n${field}`).cells.map(({ scenario }) => scenario.seed);
    expect(seeds('')).toEqual(['bank', 'bank']);
    const own = seeds('commonRandomNumbers: no');
    expect(new Set(own).size).toBe(2);
    expect(own.every((seed) => seed.startsWith('bank/'))).toBe(true);
    expect(seeds('commonRandomNumbers: no\nmeasures: [cost]')).toEqual(own);
  });

  it('takes seed and replications from the command line above those of the sweep', () => {
    const { cells } = sweepOf(`${TWO}\nseed: bank\nreplications: 7`, {}, { seed: 'mine', replications: 9 });
    expect(cells[0]?.scenario).toMatchObject({ seed: 'mine', replications: 9 });
  });
});

describe('a path', () => {
  it.each([
    [['agentGroups', 'second line', 'staff', 'counts', 3]],
    [['a', '[0]', 'b.c', '"']],
    [['transfer', 0, 1, 'to']],
  ])('is read as it is written: %j', (path) => {
    expect(splitPath(formatPath(path))).toEqual(path);
  });
});
