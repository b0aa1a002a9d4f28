import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import alea from 'seedrandom/lib/alea.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyhour, type Ended, end, start } from '../cli/busyhour.ts';
import { cellsIn, filesBelow, TINY_CELLS, tinySweep } from './tinySweep.ts';

/** How many processes are killed in all; `BUSYHOUR_KILLS=200` takes some minutes. */
const KILLS = Number(process.env.BUSYHOUR_KILLS ?? 15);
/** So many a sweep, and then it is left to end. */
const KILLS_A_SWEEP = 5;

type Files = ReadonlyMap<string, string>;

let root: string;
let file: string;
let whole: Files;
/** Of an uninterrupted run. */
let milliseconds: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'busyhour-crash-'));
  file = tinySweep(root);
  const started = performance.now();
  expect(await sweep('whole')).toMatchObject({ code: 0, stderr: '' });
  milliseconds = performance.now() - started;
  whole = filesBelow(join(root, 'whole'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const command = (name: string, out: string, ...more: readonly string[]) => [
  name,
  file,
  '--out',
  join(root, out),
  '--quiet',
  ...more,
];
const sweep = (out: string) => busyhour(command('sweep', out, '--workers', '2'));

/** All that was finished is still there, and is what an uninterrupted run has. */
function expectNothingLost(out: string, before: Files): Files {
  const now = cellsIn(join(root, out, 'tiny'));
  const lost = [...before.keys()].filter((cell) => !now.has(cell));
  const wrong = [...now].filter(([cell, digest]) => whole.get(`tiny/${cell}`) !== digest).map(([cell]) => cell);
  expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
  return now;
}

/** Kills the processes at their moments; tells how many had not ended before. */
async function killed(processes: readonly { readonly child: ChildProcess; readonly at: number }[]): Promise<number> {
  const ends = await Promise.all(
    processes.map(async ({ child, at }): Promise<Ended> => {
      const ended = end(child);
      const timer = setTimeout(() => child.kill('SIGKILL'), at);
      const result = await ended;
      clearTimeout(timer);
      return result;
    }),
  );
  for (const { stderr } of ends) expect(stderr).toBe('');
  return ends.filter(({ code }) => code === null).length;
}

describe(`a sweep of ${TINY_CELLS} cells`, () => {
  it('has a file for each of them, and no others', () => {
    expect([...whole.keys()].filter((name) => name.startsWith('tiny/cells/'))).toHaveLength(TINY_CELLS);
    expect([...whole.keys()].filter((name) => !name.startsWith('tiny/cells/'))).toEqual([
      'tiny/report.html',
      'tiny/results.csv',
      'tiny/results.parquet',
      'tiny/sweep.json',
    ]);
  });

  it(`loses nothing to ${KILLS} kills at any moment: the process, one shard of two, or both`, async () => {
    const random = alea('crash');
    const moment = () => random() * milliseconds;
    let kills = 0;
    for (let round = 0; kills < KILLS; round++) {
      const out = `round-${round}`;
      const last = Math.min(KILLS, kills + KILLS_A_SWEEP);
      let before: Files = new Map();
      while (kills < last) {
        const shard = (number: number) => start(command('sweep', out, '--workers', '1', '--shard', `${number}/2`));
        const never = 2 ** 30;
        const processes = [
          () => [{ child: start(command('sweep', out, '--workers', '2')), at: moment() }],
          () => [1, 2].map((number) => ({ child: shard(number), at: number === 1 ? moment() : never })),
          () => [1, 2].map((number) => ({ child: shard(number), at: moment() })),
        ][Math.floor(random() * 3)];
        kills += await killed(processes?.() ?? []);
        before = expectNothingLost(out, before);
      }
      expect(await sweep(out)).toMatchObject({ code: 0, stderr: '' });
      expect(filesBelow(join(root, out))).toEqual(whole);
      rmSync(join(root, out), { recursive: true });
    }
    expect(kills).toBeGreaterThanOrEqual(KILLS);
  }, 3_600_000);
});
