import { describe, expect, it } from 'vitest';
import { parseSweep } from '../../src/experiment/sweep/parseSweep.ts';
import { readChecked } from '../../src/node/loadScenario.ts';
import { InputError } from '../../src/problem.ts';
import { brokenFiles, HOSTILE, readExpected } from './readExpected.ts';

const SWEEPS = `${HOSTILE}sweeps/`;
const expected = readExpected(SWEEPS);

function problemsOf(path: string): string[] {
  try {
    parseSweep(path, readChecked);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll(SWEEPS, '').split('\n');
    throw error;
  }
  return [];
}

describe('a broken sweep file', () => {
  it('is in the table, with at least one problem', () => {
    expect([...expected.keys()].sort()).toEqual(brokenFiles(SWEEPS).sort());
    expect(expected.size).toBeGreaterThanOrEqual(29);
    expect([...expected].filter(([, lines]) => lines.length === 0)).toEqual([]);
  });

  it.each([...expected])('%s is refused with every problem at its line and column', (file, lines) => {
    expect(problemsOf(SWEEPS + file)).toEqual(lines);
  });

  it('that is not there is told with the name that it may have had', () => {
    expect(problemsOf(`${SWEEPS}measure.yaml`)).toEqual([
      'measure.yaml: error: cannot be read: there is no such file; did you mean "measures.yaml"?',
    ]);
  });
});
