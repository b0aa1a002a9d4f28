import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const PARCELS = resolve('scenarios/parcel-carrier.yaml');

type Row = { readonly [column: string]: string };

async function tracedRun(replications: number, traced: number) {
  const cwd = emptyFolder();
  const line = ['run', PARCELS, '--replications', `${replications}`, '--trace', `${traced}`];
  const ended = await busyhour(line, { cwd });
  const read = (file: string) => readFileSync(join(cwd, 'output/parcel-carrier', file), 'utf8');
  const rows: readonly Row[] = parse(read('contacts.csv'), { columns: true, bom: true });
  return { ended, rows, result: JSON.parse(read('summary.json')) };
}

describe('busyhour run --trace', () => {
  it('writes a line for each contact, which add up to the result, type by type', async () => {
    const { ended, rows, result } = await tracedRun(4, 4);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('contacts.csv');
    expect(new Set(rows.map(({ replication }) => replication))).toEqual(new Set(['1', '2', '3', '4']));
    for (const [name, measures] of Object.entries(result.contactTypes) as [string, never][]) {
      const own = rows.filter(({ type }) => type === name);
      const ending = (...outcomes: string[]) => own.filter(({ outcome }) => outcomes.includes(outcome ?? '')).length;
      const total = (measure: string) => Math.round(4 * ((measures[measure] as { mean: number } | null)?.mean ?? 0));
      expect(ending('answered')).toBe(total('answered'));
      expect(ending('abandoned', 'balked')).toBe(total('abandoned'));
      expect(ending('contained')).toBe(total('contained'));
      expect(ending('selfServiceAbandoned')).toBe(total('selfServiceAbandoned'));
      expect(own.filter(({ offered_s }) => offered_s !== '').length).toBe(total('offered'));
      expect(own.filter(({ origin }) => origin === 'retried').length).toBe(total('retried'));
    }
    const handled = rows.reduce((sum, { handle_s }) => sum + Number(handle_s), 0);
    expect(handled / 4 / 3600).toBeCloseTo(result.agents.busyHours.mean, 6);
    const waits = rows.filter(({ outcome }) => outcome === 'answered').map(({ wait_s }) => Number(wait_s));
    const asa = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(asa).toBeCloseTo(result.total.asa.mean, 6);
  });

  it('writes only the first replications when fewer are asked for', async () => {
    const { rows } = await tracedRun(4, 1);
    expect(new Set(rows.map(({ replication }) => replication))).toEqual(new Set(['1']));
    const all = await tracedRun(4, 4);
    expect(rows).toEqual(all.rows.filter(({ replication }) => replication === '1'));
  });

  it('refuses more than there are, and to trace into nowhere', async () => {
    const cwd = emptyFolder();
    const more = await busyhour(['run', PARCELS, '--replications', '2', '--trace', '3'], { cwd });
    expect(more).toMatchObject({ code: 2, stdout: '' });
    expect(more.stderr).toContain('--trace 3 is more than the 2 replications');
    const nowhere = await busyhour(['run', PARCELS, '--json', '--trace', '1'], { cwd });
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toContain('--out');
    expect(existsSync(join(cwd, 'output'))).toBe(false);
  });
});
