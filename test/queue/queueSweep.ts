import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import { busyhour, type Ended, end, start } from '../cli/busyhour.ts';
import { filesBelow } from '../crash/tinySweep.ts';

/** A folder with a sweep, and what one process makes of it on its threads. */
export interface QueueSweep {
  readonly cwd: string;
  readonly whole: ReadonlyMap<string, string>;
}

export const CELLS = 24;
/** Replications of a cell that takes about a tenth of a second. */
const USUAL = 150;

const base = (replications: number) => ({
  seed: 'queue',
  replications,
  horizon: { start: '08:00', end: '09:00', interval: '30m' },
  contactTypes: { calls: { arrivals: { rate: '20/30m' }, talk: '2m', patience: '2m' } },
  agentGroups: { agents: { skills: ['calls'], staff: 2 } },
});

/** Writes a sweep of 24 cells, with so many calls in half an hour in the first of them, into a folder. */
export function writeSweep(cwd: string, name = 'sweep.json', { replications = USUAL, first = 20 } = {}): void {
  writeFileSync(join(cwd, `base-${name}`), JSON.stringify(base(replications)));
  const rates = Array.from({ length: CELLS }, (_, place) => `${first + place}/30m`);
  const factors = { 'contactTypes.calls.arrivals.rate': rates };
  writeFileSync(join(cwd, name), JSON.stringify({ base: `base-${name}`, factors }));
}

/** One for all tests of a file, each of which has its own folder of results. */
export function sharedSweep(): QueueSweep {
  const cwd = mkdtempSync(join(tmpdir(), 'busyhour-queue-'));
  let whole: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    writeSweep(cwd);
    expect(await busyhour(['sweep', 'sweep.json', '--out', 'whole', '--quiet'], { cwd })).toMatchObject({ code: 0 });
    whole = filesBelow(join(cwd, 'whole'));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  return {
    cwd,
    get whole() {
      return whole;
    },
  };
}

/** A process of the program, and its end. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function run(args: readonly string[], cwd: string): Running {
  const child = start(args, { cwd });
  return { child, ended: end(child) };
}

export function worker(url: string, cwd: string, ...more: readonly string[]): Running {
  return run(['worker', '--redis', url, '--workers', '1', ...more], cwd);
}

/** The cells that are stored. */
export function storedIn(cwd: string, out: string): number {
  try {
    return readdirSync(join(cwd, out, 'sweep/cells')).filter((name) => !name.startsWith('.')).length;
  } catch {
    return 0;
  }
}

/** Waits until something is so; the test's own time limit ends it otherwise. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(20);
}
