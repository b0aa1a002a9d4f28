import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const FIRST_CALL = resolve('scenarios/first-call.yaml');

/** A folder with two plans, `lean.yaml` and `rich.yaml`, which has two more agents. */
function plans(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'lean.yaml'), `extends: ${FIRST_CALL}\nreplications: 10\n`);
  const rich = 'name: Two more agents\nseed: its own\nagentGroups: { agents: { staff: 16 } }\n';
  writeFileSync(join(cwd, 'rich.yaml'), `extends: lean.yaml\n${rich}`);
  return cwd;
}

describe('busyhour compare', () => {
  it('prints a verdict and a table and writes exactly three files under the names of both plans', async () => {
    const cwd = plans();
    const { code, stdout, stderr } = await busyhour(['compare', 'lean.yaml', 'rich.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^lean against rich\nrich answers [\d.]+ points more within 20 s than lean \(/);
    expect(stdout).toContain('note: rich has a seed of its own, "its own"');
    expect(stdout).toContain('Wrote output/lean-vs-rich/report.html');
    expect(stdout).not.toContain('\x1b');
    expect(readdirSync(join(cwd, 'output'))).toEqual(['lean-vs-rich']);
    const folder = join(cwd, 'output/lean-vs-rich');
    expect(readdirSync(folder).sort()).toEqual(['differences.csv', 'report.html', 'summary.json']);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n?$/i);
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({ replications: 10, seed: 'first call', baseline: 'lean' });
    expect(stdout.replaceAll('\n', ' ')).toContain(summary.verdict);
  });

  it('writes the same bytes with one worker and with three', async () => {
    const cwd = plans();
    const files = async (out: string, workers: string) => {
      const line = ['compare', 'lean.yaml', 'rich.yaml', '--quiet', '--out', out, '--workers', workers];
      expect(await busyhour(line, { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
      const folder = join(cwd, out, 'lean-vs-rich');
      return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    };
    expect(await files('three', '3')).toEqual(await files('one', '1'));
  });

  it('prints with --json the result, in which a plan against itself differs by exactly 0, and writes nothing', async () => {
    const cwd = plans();
    const { code, stdout, stderr } = await busyhour(['compare', 'lean.yaml', 'lean.yaml', '--json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(cwd).sort()).toEqual(['lean.yaml', 'rich.yaml']);
    const { plans: told, measures, verdict } = JSON.parse(stdout);
    expect(told.map(({ name }: { name: string }) => name)).toEqual(['lean', 'lean (2)']);
    expect(verdict).toBe('lean and lean (2) do exactly the same in every day: all differences are 0.');
    const differences = measures
      .flatMap((row: { plans: { [name: string]: { difference: object | null } } }) => [
        row.plans['lean (2)']?.difference ?? [],
      ])
      .flat();
    expect(differences.length).toBeGreaterThan(100);
    for (const difference of differences) expect(difference).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('sets the others against the --baseline, named by its file, its plan or its scenario', async () => {
    const cwd = plans();
    for (const name of ['rich.yaml', 'rich', 'Two more agents']) {
      const line = ['compare', 'lean.yaml', 'rich.yaml', '--json', '--replications', '2', '--baseline', name];
      const { stdout } = await busyhour(line, { cwd });
      expect(JSON.parse(stdout)).toMatchObject({ baseline: 'rich', replications: 2 });
    }
    expect(await busyhour(['compare', 'lean.yaml', 'rich.yaml', '--baseline', 'rihc'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'busyhour: --baseline names no plan of this comparison: "rihc"; did you mean "rich"?\n',
    });
  });

  it('writes many plans into one folder and says which may be best', async () => {
    const cwd = plans();
    writeFileSync(join(cwd, 'most.yaml'), 'extends: rich.yaml\nagentGroups: { agents: { staff: 20 } }\n');
    const { stdout } = await busyhour(['compare', 'lean.yaml', 'rich.yaml', 'most.yaml'], { cwd });
    expect(stdout).toMatch(/Of 3 plans, .*most within 20 s; .*lean \([\d,]+ USD\) costs\s+least/s);
    expect(readdirSync(join(cwd, 'output'))).toEqual(['lean-vs-rich-and-1-more']);
  });

  it('refuses one plan, plans of other horizons and more replications than fit in memory, and writes nothing', async () => {
    const cwd = plans();
    writeFileSync(join(cwd, 'short.yaml'), 'extends: lean.yaml\nhorizon: { end: "12:00" }\n');
    const run = async (...line: readonly string[]) => (await busyhour(['compare', ...line], { cwd })).stderr;
    expect(await run('lean.yaml')).toBe(
      'busyhour: name two scenarios or more, such as "busyhour compare lean.yaml b.yaml"\n',
    );
    expect(await run('lean.yaml', 'short.yaml')).toBe(
      'short: error: has a horizon of 4 h where lean has 10 h; give all plans that are compared the same  [horizon]\n1 problem found\n',
    );
    expect(await run('lean.yaml', 'rich.yaml', '--replications', '1000000')).toMatch(
      /^busyhour: 1000000 replications of these plans are more than fit in memory one by one; give at most --replications \d+\n$/,
    );
    expect(readdirSync(cwd)).not.toContain('output');
  });
});
