import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const FIRST_CALL = resolve('scenarios/first-call.yaml');
const FILES = ['intervals.csv', 'report.html', 'summary.json'];

function filesIn(folder: string): { readonly [name: string]: string } {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('busyhour run', () => {
  it('prints a table and writes exactly three files under the name of the scenario file', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await busyhour(['run', FIRST_CALL, '--replications', '20'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Wrote output/first-call/report.html');
    expect(stdout).not.toContain('\x1b');
    expect(readdirSync(cwd)).toEqual(['output']);
    expect(readdirSync(join(cwd, 'output'))).toEqual(['first-call']);
    const files = filesIn(join(cwd, 'output/first-call'));
    expect(Object.keys(files)).toEqual(FILES);
    expect(files['report.html']).toMatch(/^<!doctype html>[\s\S]*<\/html>\n?$/i);
    expect(JSON.parse(files['summary.json'] ?? '')).toMatchObject({ replications: 20 });
  });

  it('writes the same bytes with one, two and three workers, and others with another seed', async () => {
    const cwd = emptyFolder();
    const run = async (out: string, ...options: string[]) => {
      const line = ['run', FIRST_CALL, '--replications', '30', '--quiet', '--out', out, ...options];
      expect(await busyhour(line, { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
      return filesIn(join(cwd, out, 'first-call'));
    };
    const one = await run('one', '--workers', '1');
    expect(Object.keys(one)).toEqual(FILES);
    expect(await run('two', '--workers', '2')).toEqual(one);
    expect(await run('three', '--workers', '3')).toEqual(one);
    const other = await run('other', '--seed', 'another');
    for (const file of FILES) expect(other[file]).not.toBe(one[file]);
  });

  it('prints with --json what it writes with --out, and writes nothing without', async () => {
    const cwd = emptyFolder();
    const line = ['run', FIRST_CALL, '--replications', '5', '--json'];
    const { code, stdout, stderr } = await busyhour(line, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(cwd)).toEqual([]);
    expect(await busyhour([...line, '--out', 'here'], { cwd })).toEqual({ code, stdout, stderr });
    expect(readFileSync(join(cwd, 'here/first-call/summary.json'), 'utf8')).toBe(stdout);
  });

  it('runs several scenarios, as an array with --json', async () => {
    const cwd = emptyFolder();
    symlinkSync(FIRST_CALL, join(cwd, 'a.yaml'));
    symlinkSync(FIRST_CALL, join(cwd, 'b.yaml'));
    const { stdout } = await busyhour(['run', 'a.yaml', 'b.yaml', '--replications', '2', '--json'], { cwd });
    const [a, b, ...more] = JSON.parse(stdout);
    expect(a).toEqual(b);
    expect(more).toEqual([]);
    expect(await busyhour(['run', 'a.yaml', 'b.yaml', '--replications', '2'], { cwd })).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, 'output'))).toEqual(['a', 'b']);
  });

  it('changes fields with --set, each of several', async () => {
    const line = ['run', FIRST_CALL, '--json', '--set', 'replications=3', '--set', 'name=Another name'];
    const { stdout } = await busyhour(line, { cwd: emptyFolder() });
    expect(JSON.parse(stdout)).toMatchObject({ replications: 3, scenario: { name: 'Another name' } });
  });

  it('exits with 1 under --check when a target is missed, and with 0 when it is met', async () => {
    const check = (target: string) =>
      busyhour(
        ['run', FIRST_CALL, '--replications', '5', '--check', '--quiet', '--set', `serviceLevel.target=${target}`],
        { cwd: emptyFolder() },
      );
    const missed = await check('99.99%');
    expect(missed).toMatchObject({ code: 1, stdout: '' });
    expect(missed.stderr).toMatch(/^first-call: ".*" missed its target of .*\n$/);
    expect(await check('1%')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('counts nuisance calls over their limit as a target missed', async () => {
    const check = (limit: string) =>
      busyhour(
        ['run', resolve('test/truth/contactcenters/blend.yaml'), '--replications', '5', '--check', '--quiet'].concat([
          '--set',
          `contactTypes.outbound.outbound.nuisanceLimit=${limit}`,
          '--set',
          'serviceLevel.target=1%',
        ]),
        { cwd: emptyFolder() },
      );
    const missed = await check('1%');
    expect(missed.code).toBe(1);
    expect(missed.stderr).toContain('over its limit of 1.00% nuisance calls');
    expect(await check('50%')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
  it('tells every problem of every file before it runs any', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await busyhour(['run', FIRST_CALL, 'gone.yaml', 'lost.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.match(/^.*error: /gm)).toHaveLength(2);
    expect(stderr).toMatch(/^2 problems found\n$/m);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
