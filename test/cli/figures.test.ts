import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder } from './busyhour.ts';

const FIRST_CALL = resolve('scenarios/first-call.yaml');
const SHORT = ['run', FIRST_CALL, '--replications', '3'];

/** Every file below a folder, with a digest of its bytes. */
function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

describe('busyhour run --figures svg --excel', () => {
  it('writes pictures and a workbook beside the report, with the same bytes each time', async () => {
    const [first, second] = [emptyFolder(), emptyFolder()];
    const { code, stdout, stderr } = await busyhour([...SHORT, '--figures', 'svg', '--excel'], { cwd: first });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/intervals\.csv, summary\.json, first-call\.xlsx and figures\/\n$/);
    expect(readdirSync(join(first, 'output/first-call')).toSorted()).toEqual(
      ['figures', 'first-call.xlsx', 'intervals.csv', 'report.html', 'summary.json'].toSorted(),
    );
    const pictures = readdirSync(join(first, 'output/first-call/figures'));
    expect(pictures).toEqual(expect.arrayContaining(['demand.svg', 'serviceLevel.svg', 'idleCost.svg']));
    const again = await busyhour([...SHORT, '--figures', 'svg', '--excel', '--quiet'], { cwd: second });
    expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(contents(second)).toEqual(contents(first));
  });

  it('writes neither unless asked', async () => {
    const cwd = emptyFolder();
    expect(await busyhour([...SHORT, '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(join(cwd, 'output/first-call')).toSorted()).toEqual([
      'intervals.csv',
      'report.html',
      'summary.json',
    ]);
  });

  it.each([
    [['--figures', 'png'], '--figures takes svg, the one format of pictures, not "png"'],
    [['--figures', 'svg', '--json'], '--figures writes pictures into a folder; say which with --out'],
    [['--excel', '--json'], '--excel writes a workbook into a folder; say which with --out'],
  ])('refuses %j before it runs anything', async (options, message) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await busyhour([...SHORT, ...options], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('busyhour compare and explain --figures svg', () => {
  it.each([
    [
      ['compare', FIRST_CALL, FIRST_CALL, '--replications', '3'],
      'first-call-vs-first-call',
      ['frontier', 'levelDifferences', 'planWaits', 'serviceLevels'],
    ],
    [['explain', FIRST_CALL, '--replications', '5'], 'first-call', ['staffAsked', 'waterfall']],
  ])('%j writes its figures, with the same bytes each time', async (line, name, figures) => {
    const [first, second] = [emptyFolder(), emptyFolder()];
    for (const cwd of [first, second]) {
      expect(await busyhour([...line, '--figures', 'svg', '--quiet'], { cwd })).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
    }
    const folder = join('output', name, 'figures');
    expect(readdirSync(join(first, folder))).toEqual(expect.arrayContaining(figures.map((figure) => `${figure}.svg`)));
    expect(contents(join(second, folder))).toEqual(contents(join(first, folder)));
  });

  it.each([
    ['compare', FIRST_CALL, FIRST_CALL],
    ['explain', FIRST_CALL],
  ])('%s refuses them where no files are written', async (...line) => {
    const { code, stdout, stderr } = await busyhour([...line, '--figures', 'svg', '--json'], { cwd: emptyFolder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--figures writes pictures into a folder; say which with --out');
  });
});
