import { availableParallelism } from 'node:os';
import type { Aborter } from '../../experiment/crew.ts';
import type { CellResult } from '../../experiment/sweep/cellResult.ts';
import { cellTask } from '../../experiment/sweep/cellTask.ts';
import type { Sweep, SweepCell } from '../../experiment/sweep/sweep.ts';
import type { CellCrew } from './cellCrew.ts';
import { type CellStore, parseCell } from './cellStore.ts';
import { cellThreads } from './cellThreads.ts';
import { type Shard, shardCells, WHOLE } from './shard.ts';

/** How to run a sweep. The results depend on none of it. */
export interface RunSweepOptions {
  /** Number of worker threads, one a core unless given; a `crew` is used instead, and left open. */
  readonly workers?: number | undefined;
  readonly crew?: CellCrew | undefined;
  /** Runs only a part of the cells; the others are left to other machines. */
  readonly shard?: Shard | undefined;
  /** Told at the start and each time a cell is done. */
  readonly onProgress?: ((progress: SweepProgress) => void) | undefined;
  /** Told each result that was missing, once it is stored. */
  readonly onResult?: ((cell: SweepCell, result: CellResult) => void) | undefined;
  /** Stops the run; the promise rejects with its reason, and what is done is kept. */
  readonly signal?: Aborter | undefined;
}

/** How far a sweep, or a shard of it, has come. Cells that mean the same are one. */
export interface SweepProgress {
  readonly cells: number;
  /** Of which were there already. */
  readonly kept: number;
  /** Of which are stored, those that were there included. */
  readonly done: number;
}

/** Runs the cells that a store does not have yet. Each is stored for good before it counts, so that a run may be ended at any moment. */
export async function runSweep(
  sweep: Sweep,
  store: CellStore,
  { workers = availableParallelism(), crew, shard = WHOLE, onProgress, onResult, signal }: RunSweepOptions = {},
): Promise<SweepProgress> {
  const cells = shardCells(sweep, shard);
  const missing = await missingCells(cells, store);
  const kept = cells.length - missing.length;
  let done = kept;
  const tell = () => onProgress?.({ cells: cells.length, kept, done });
  tell();
  const byDigest = new Map(missing.map((cell) => [cell.digest, cell]));
  const hand = (digest: string, text: string) => {
    const cell = byDigest.get(digest);
    const result = parseCell(digest, text);
    if (cell === undefined || result === null) throw new Error(`cell ${digest} has come back broken`);
    onResult?.(cell, result);
  };
  const runner = crew ?? cellThreads(workers);
  try {
    await runner.run(
      missing.map(cellTask),
      async ({ digest }, text) => {
        await store.write(digest, text);
        if (onResult !== undefined) hand(digest, text);
        done++;
        tell();
      },
      signal,
    );
  } finally {
    if (crew === undefined) await runner.close();
  }
  return { cells: cells.length, kept, done };
}

async function missingCells(cells: readonly SweepCell[], store: CellStore): Promise<readonly SweepCell[]> {
  const finished = await store.finished();
  const missing: SweepCell[] = [];
  for (const cell of cells) {
    if (!finished.has(cell.digest) || (await store.read(cell.digest)) === null) missing.push(cell);
  }
  return missing;
}
