import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { InputError } from '../../src/problem.ts';
import { LIMITS } from '../../src/scenario/limits.ts';
import { brokenFiles, HOSTILE, readExpected } from './readExpected.ts';

const expected = readExpected();

function problemsOf(path: string): string[] {
  try {
    loadScenario(path);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll(HOSTILE, '').split('\n');
    throw error;
  }
  return [];
}

describe('a broken scenario file', () => {
  it('is in the table, with at least one problem', () => {
    expect([...expected.keys()].sort()).toEqual(brokenFiles().sort());
    expect(expected.size).toBeGreaterThanOrEqual(270);
    expect([...expected].filter(([, lines]) => lines.length === 0)).toEqual([]);
  });

  it.each([...expected])('%s is refused with every problem at its line and column', (file, lines) => {
    expect(problemsOf(HOSTILE + file)).toEqual(lines);
  });
});

describe('a file that cannot be read', () => {
  it('is told with the name that it may have had', () => {
    expect(problemsOf(`${HOSTILE}unknown-feld.yaml`)).toEqual([
      'unknown-feld.yaml: error: cannot be read: there is no such file; did you mean "unknown-field.yaml"?',
    ]);
  });

  it('is told when its folder is missing too', () => {
    expect(problemsOf(`${HOSTILE}nowhere/at-all.yaml`)).toEqual([
      'nowhere/at-all.yaml: error: cannot be read: there is no such file, nor a folder "nowhere"',
    ]);
  });

  it('is told when it is a folder, or lies in a file', () => {
    expect(problemsOf(`${HOSTILE}bases`)).toEqual(['bases: error: cannot be read: it is a folder; name a file in it']);
    expect(problemsOf(`${HOSTILE}calls.csv/scenario.yaml`)).toEqual([
      'calls.csv/scenario.yaml: error: cannot be read: there is no such folder',
    ]);
    expect(problemsOf('/dev/null')).toEqual(['/dev/null: error: cannot be read: it is not a regular file']);
  });

  it('is told its size when that is over the limit, without being read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'busyhour-'));
    const file = join(folder, 'huge.yaml');
    writeFileSync(file, '#'.repeat(LIMITS.scenarioBytes + 1));
    expect(problemsOf(file)).toEqual([
      `${file}: error: cannot be read: the file has 1,048,577 bytes; a scenario file may have 1,048,576`,
    ]);
    rmSync(folder, { recursive: true });
  });
});
