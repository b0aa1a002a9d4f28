import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadSweep } from '../../src/node/loadSweep.ts';

const FILE = 'sweeps/bankers-and-volume.yaml';

it('SWEEPS.md shows the example as it is, which has 15 cells of 20 replications', () => {
  const [, shown = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('SWEEPS.md', 'utf8')) ?? [];
  const text = readFileSync(FILE, 'utf8');
  expect(text.replace(/^#.*\n/gm, '')).toBe(shown);
  const { cells } = loadSweep(FILE);
  expect(cells.map(({ scenario }) => scenario.replications)).toEqual(Array(15).fill(20));
});
