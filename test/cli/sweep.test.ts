import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../crash/tinySweep.ts';
import { busyhour, emptyFolder, end, start } from './busyhour.ts';

const BASE = `
seed: monday
replications: 4
horizon: { start: "08:00", end: "10:00", interval: 30m }
contactTypes:
  calls: { arrivals: { rate: 30/30m }, talk: 2m, patience: 3m }
agentGroups:
  agents: { skills: [calls], staff: 3, pay: { perHour: 20 } }
`;

/** Six cells: two staffings, three volumes. */
const SWEEP = `
name: Staff and volume
base: base.yaml
factors:
  agentGroups.agents.staff: [2, 3]
  contactTypes.calls.arrivals.rate: [20/30m, 30/30m, 40/30m]
`;

function sweepFolder(sweep = SWEEP): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'base.yaml'), BASE);
  writeFileSync(join(cwd, 'plan.yaml'), sweep);
  return cwd;
}

function results(cwd: string, name = 'output/plan/results.csv'): readonly { readonly [column: string]: string }[] {
  return parse(readFileSync(join(cwd, name)), { columns: true, bom: true });
}

describe('busyhour sweep', () => {
  it('writes a row for each cell, which says what a run of its scenario says', async () => {
    const cwd = sweepFolder();
    const { code, stdout, stderr } = await busyhour(['sweep', 'plan.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^6 cells: 6 run in [\d.]+ s \([\d.]+ a second\)\nWrote output\/plan\/report.html and/);
    const rows = results(cwd);
    expect(rows.map((row) => row.cell)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(rows[4]).toMatchObject({
      'agentGroups.agents.staff': '3',
      'contactTypes.calls.arrivals.rate': '30/30m',
      n: '4',
    });
    const run = JSON.parse((await busyhour(['run', 'base.yaml', '--json'], { cwd })).stdout);
    const { serviceLevel } = run.total;
    expect([rows[4]?.serviceLevel, rows[4]?.serviceLevel_low, rows[4]?.serviceLevel_high].map(Number)).toEqual([
      serviceLevel.mean,
      serviceLevel.low,
      serviceLevel.high,
    ]);
    expect(Number(rows[4]?.cost)).toBe(run.cost.total.mean);
  });

  it('writes the same to Parquet, with factors as numbers where they are', async () => {
    const cwd = sweepFolder();
    await busyhour(['sweep', 'plan.yaml', '--quiet'], { cwd });
    const bytes = readFileSync(join(cwd, 'output/plan/results.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const table = await parquetReadObjects({ file });
    const rows = results(cwd);
    expect(table.map(({ cell }) => cell)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(table.map((row) => row['contactTypes.calls.arrivals.rate'])).toEqual(
      [1, 2].flatMap(() => [20 / 1800, 30 / 1800, 40 / 1800]),
    );
    expect(table.map(({ asa, digest, n }) => [asa, digest, n])).toEqual(
      rows.map(({ asa, digest, n }) => [Number(asa), digest, Number(n)]),
    );
  });

  it('runs nothing twice, and of a changed plan only what is new', async () => {
    const cwd = sweepFolder();
    await busyhour(['sweep', 'plan.yaml', '--quiet'], { cwd });
    const before = filesBelow(join(cwd, 'output'));
    const times = () =>
      readdirSync(join(cwd, 'output/plan/cells')).map((name) => statSync(join(cwd, 'output/plan/cells', name)).mtimeMs);
    const written = times();
    const again = await busyhour(['sweep', 'plan.yaml'], { cwd });
    expect(again.stdout).toMatch(/^6 cells: 0 run, 6 were there already\n/);
    expect(times()).toEqual(written);
    expect(filesBelow(join(cwd, 'output'))).toEqual(before);
    writeFileSync(join(cwd, 'plan.yaml'), SWEEP.replace('[2, 3]', '[3, 4, 5]'));
    const changed = await busyhour(['sweep', 'plan.yaml'], { cwd });
    expect(changed.stdout).toMatch(/^9 cells: 6 run in .*, 3 were there already\n/);
    expect(results(cwd).map((row) => row['agentGroups.agents.staff'])).toEqual(
      ['3', '4', '5'].flatMap((staff) => [staff, staff, staff]),
    );
  });

  it('runs a cell again whose file is not whole', async () => {
    const cwd = sweepFolder();
    await busyhour(['sweep', 'plan.yaml', '--quiet'], { cwd });
    const before = filesBelow(join(cwd, 'output'));
    const [name = ''] = readdirSync(join(cwd, 'output/plan/cells'));
    const place = join(cwd, 'output/plan/cells', name);
    writeFileSync(place, readFileSync(place, 'utf8').slice(0, 100));
    const { stdout } = await busyhour(['sweep', 'plan.yaml'], { cwd });
    expect(stdout).toMatch(/^6 cells: 1 run in .*, 5 were there already\n/);
    expect(filesBelow(join(cwd, 'output'))).toEqual(before);
  });

  it('keeps intervals on request, as a long table', async () => {
    const cwd = sweepFolder(`${SWEEP}intervals: yes\n`);
    await busyhour(['sweep', 'plan.yaml', '--quiet'], { cwd });
    const rows = results(cwd, 'output/plan/intervals.csv');
    const picked = rows.filter(({ cell, row, measure }) => cell === '4' && row === 'total' && measure === 'offered');
    expect(picked.map((row) => row.interval_start)).toEqual(['08:00', '08:30', '09:00', '09:30']);
    const run = JSON.parse((await busyhour(['run', 'base.yaml', '--json'], { cwd })).stdout);
    expect(picked.map(({ mean }) => Number(mean))).toEqual(
      run.intervals.map((interval: { total: { offered: { mean: number } } }) => interval.total.offered.mean),
    );
  });

  it('prints the results as JSON', async () => {
    const cwd = sweepFolder();
    const { code, stdout } = await busyhour(['sweep', 'plan.yaml', '--json'], { cwd });
    const { name, cells } = JSON.parse(stdout);
    expect({ code, name, count: cells.length }).toEqual({ code: 0, name: 'Staff and volume', count: 6 });
    expect(cells[1].factors).toEqual({
      'agentGroups.agents.staff': '2',
      'contactTypes.calls.arrivals.rate': '30/30m',
    });
    expect(cells[1].measures.serviceLevel.mean).toBe(Number(results(cwd)[1]?.serviceLevel));
  });

  it('by Ctrl-C it says how far it is and how to go on, and goes on', async () => {
    const cwd = sweepFolder(SWEEP.replace('base.yaml', 'base.yaml\nreplications: 3000'));
    const child = start(['sweep', 'plan.yaml', '--workers', '1'], { cwd });
    const ended = end(child);
    const cells = () => {
      try {
        return readdirSync(join(cwd, 'output/plan/cells')).filter((name) => !name.startsWith('.'));
      } catch {
        return [];
      }
    };
    while (cells().length < 1) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    const [, done] =
      /^busyhour: interrupted; (\d) of 6 cells are done and kept; to go on: busyhour sweep plan.yaml --workers 1\n$/.exec(
        stderr,
      ) ?? [];
    expect(Number(done)).toBe(cells().length);
    const again = await busyhour(['sweep', 'plan.yaml'], { cwd });
    expect(again.stdout).toContain(`, ${done} were there already\n`);
  });
});

describe('busyhour sweep --shard and busyhour merge', () => {
  it.each([1, 2, 4])('%i shards give the same bytes as one machine', async (count) => {
    const cwd = sweepFolder();
    await busyhour(['sweep', 'plan.yaml', '--quiet', '--out', 'whole'], { cwd });
    for (let shard = 1; shard <= count; shard++) {
      const ran = await busyhour(['sweep', 'plan.yaml', '--shard', `${shard}/${count}`, '--out', 'parts'], { cwd });
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    }
    const { code, stdout } = await busyhour(['merge', 'plan.yaml', '--out', 'parts'], { cwd });
    expect({ code, stdout: stdout.split('\n')[0] }).toEqual({ code: 0, stdout: '6 cells' });
    expect(filesBelow(join(cwd, 'parts'))).toEqual(filesBelow(join(cwd, 'whole')));
  });

  it('takes over cells from folders that the machines did not share', async () => {
    const cwd = sweepFolder();
    await busyhour(['sweep', 'plan.yaml', '--quiet', '--out', 'whole'], { cwd });
    await busyhour(['sweep', 'plan.yaml', '--shard', '1/2', '--quiet', '--out', 'a'], { cwd });
    await busyhour(['sweep', 'plan.yaml', '--shard', '2/2', '--quiet', '--out', 'b'], { cwd });
    const { code } = await busyhour(['merge', 'plan.yaml', '--out', 'both', '--from', 'a/plan', '--from', 'b/plan'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(filesBelow(join(cwd, 'both'))).toEqual(filesBelow(join(cwd, 'whole')));
  });

  it('says how many cells are missing, and writes no table of a part', async () => {
    const cwd = sweepFolder();
    await busyhour(['sweep', 'plan.yaml', '--shard', '1/3', '--quiet'], { cwd });
    const { code, stdout, stderr } = await busyhour(['merge', 'plan.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('busyhour: 4 of 6 cells are missing; to run them: busyhour sweep plan.yaml\n');
    expect(readdirSync(join(cwd, 'output/plan'))).toEqual(['cells']);
  });

  it.each(['0/2', '3/2', '2', 'a/b', '1/0'])('refuses the shard %s', async (shard) => {
    const { code, stderr } = await busyhour(['sweep', 'plan.yaml', '--shard', shard], { cwd: sweepFolder() });
    expect(code).toBe(2);
    expect(stderr).toBe(`busyhour: --shard must be i/n with i from 1 to n, such as 2/4, not "${shard}"\n`);
  });
});
