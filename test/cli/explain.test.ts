import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const OVERLOAD = resolve('scenarios/overload.yaml');

function filesIn(folder: string): { readonly [name: string]: string } {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('busyhour explain', () => {
  it('prints the waterfall and the misses, and writes a page and the result', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await busyhour(['explain', OVERLOAD, '--replications', '10'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('+ carry-over');
    expect(stdout).toMatch(/ {2}11:30: \d.*Lost to the\s+queue carried in/s);
    expect(stdout).toContain('Wrote output/overload/explain.html');
    expect(stdout).not.toContain('\x1b');
    for (const line of stdout.split('\n').slice(0, -2)) expect(line.length).toBeLessThanOrEqual(100);
    const files = filesIn(join(cwd, 'output/overload'));
    expect(Object.keys(files)).toEqual(['explain.html', 'explain.json']);
    expect(files['explain.html']).toMatch(/^<!doctype html>[\s\S]*<\/html>\n?$/i);
    expect(JSON.parse(files['explain.json'] ?? '').rungs.map(({ id }: { id: string }) => id)).toEqual([
      'erlangC',
      'carryOver',
      'shape',
    ]);
  });

  it('prints with --json what it writes with --out, the same with one worker and two', async () => {
    const cwd = emptyFolder();
    const line = ['explain', OVERLOAD, '--replications', '6', '--json'];
    const { code, stdout, stderr } = await busyhour([...line, '--workers', '1'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(cwd)).toEqual([]);
    expect(await busyhour([...line, '--workers', '2', '--out', 'here'], { cwd })).toEqual({ code, stdout, stderr });
    expect(readFileSync(join(cwd, 'here/overload/explain.json'), 'utf8')).toBe(stdout);
  });

  it('ends with the service level that run prints', async () => {
    const cwd = emptyFolder();
    const line = [OVERLOAD, '--replications', '6', '--seed', 'other', '--json'];
    const explained = JSON.parse((await busyhour(['explain', ...line], { cwd })).stdout);
    const run = JSON.parse((await busyhour(['run', ...line], { cwd })).stdout);
    expect(explained.rungs.at(-1).serviceLevel).toEqual(run.total.serviceLevel);
    expect(explained.scenario).toEqual(run.scenario);
  });

  it('explains one interval when it is named, whether it missed or not', async () => {
    const line = ['explain', OVERLOAD, '--replications', '4', '--json', '--interval', '08:00'];
    const { stdout } = await busyhour(line, { cwd: emptyFolder() });
    expect(JSON.parse(stdout).misses.map(({ start }: { start: string }) => start)).toEqual(['08:00']);
  });

  it('says what is wrong with what it is asked, and writes nothing', async () => {
    const cwd = emptyFolder();
    const asked = async (...line: string[]) => {
      const { code, stdout, stderr } = await busyhour(['explain', ...line], { cwd });
      expect({ code, stdout, files: readdirSync(cwd) }).toEqual({ code: 2, stdout: '', files: [] });
      return stderr;
    };
    expect(await asked(OVERLOAD, '--replications', '2', '--interval', '11:15')).toContain(
      'no interval starts at "11:15"; the first is 07:00, the last 18:30',
    );
    expect(await asked(resolve('scenarios/help-desk.yaml'))).toContain('nothing to explain');
    expect(await asked(OVERLOAD, OVERLOAD)).not.toBe('');
    expect(await asked()).toContain('explain');
  });
});
