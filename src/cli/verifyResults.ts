import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { loadSweep } from '../node/loadSweep.ts';
import { cellThreads } from '../node/sweep/cellThreads.ts';
import { readRecord } from '../node/sweep/readRecord.ts';
import { RECORD_FILE } from '../node/sweep/sweepFolder.ts';
import { quote } from '../scenario/suggest.ts';
import { readWholeNumber } from './readWholeNumber.ts';
import type { Terminal } from './terminal.ts';
import { untilInterrupted } from './untilInterrupted.ts';
import { UsageError } from './usageError.ts';
import type { Verdict } from './verdict.ts';
import { verifyRun } from './verifyRun.ts';
import { verifySweepFolder } from './verifySweepFolder.ts';

/** What `busyhour verify` was given beside the result. */
export interface VerifyGiven {
  readonly cells: string | undefined;
  readonly all: boolean;
  readonly file: string | undefined;
  readonly workers: string | undefined;
  readonly quiet: boolean;
}

const MOST_WORKERS = 1024;
const MOST_CELLS = 1_000_000_000;
const USUAL_CELLS = 10;
const DIFFERENT = 1;

/** Runs stored results again, says whether they are the same; the result is the exit code. */
export async function verifyResults(
  [result = '']: readonly string[],
  options: VerifyGiven,
  terminal: Terminal,
): Promise<number> {
  const workers = readWholeNumber('workers', options.workers, MOST_WORKERS) ?? availableParallelism();
  const cells = readWholeNumber('cells', options.cells, MOST_CELLS);
  if (cells !== undefined && options.all) throw new UsageError('give --cells or --all, not both');
  return untilInterrupted(async (signal) => {
    const verdict = isFile(result, 'summary.json')
      ? await verifyRun(result, options.file, { workers, signal, terminal, quiet: options.quiet })
      : await sweep(result, options, { cells: cells ?? USUAL_CELLS, workers, signal, terminal });
    if (!options.quiet || !verdict.same) await terminal.print(`${verdict.lines.join('\n')}\n`);
    return verdict.same ? 0 : DIFFERENT;
  });
}

async function sweep(
  result: string,
  { file, all, quiet }: VerifyGiven,
  given: {
    readonly cells: number;
    readonly workers: number;
    readonly signal: AbortSignal;
    readonly terminal: Terminal;
  },
): Promise<Verdict> {
  const folder = isFile(result, RECORD_FILE) ? dirname(result) : result;
  const record = await readRecord(folder);
  if (record === null) {
    const advice = 'name the folder of a sweep, which has a sweep.json, or the summary.json of a run';
    throw new UsageError(`${quote(result)} holds no results; ${advice}`);
  }
  const loaded = loadSweep(file ?? relative(process.cwd(), resolve(folder, record.file)));
  const crew = cellThreads(given.workers);
  try {
    const cells = all ? loaded.cells.length : given.cells;
    const screen = quiet ? null : given.terminal.screen;
    return await verifySweepFolder(folder, record, loaded, { crew, cells, signal: given.signal, screen });
  } finally {
    await crew.close();
  }
}

function isFile(path: string, name: string): boolean {
  return path.split(/[/\\]/).at(-1) === name && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
