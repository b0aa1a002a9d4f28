import { join } from 'node:path';
import { type CellTask, cellTask } from '../experiment/sweep/cellTask.ts';
import type { Sweep } from '../experiment/sweep/sweep.ts';
import { type SweepOptions, type Swept, sweepCells, sweptCells } from '../experiment/sweep/sweepCells.ts';
import { onThreads, type ThreadOptions, workersOf } from './onThreads.ts';
import type { CellCrew } from './sweep/cellCrew.ts';
import { CELLS_FOLDER, openCellStore, parseCell } from './sweep/cellStore.ts';
import { cellThreads } from './sweep/cellThreads.ts';
import { runSweep } from './sweep/runSweep.ts';

/** How to sweep on this machine. No result depends on it, but on code that is given. */
export interface NodeSweepOptions extends Omit<SweepOptions, 'crew'>, Pick<ThreadOptions, 'workers'> {
  /**
   * Keeps every finished cell in a folder, `<folder>/cells/`, as `busyhour sweep` does in `output/<name>/cells/`: what is there is not run
   * again, so that a sweep goes on where it was stopped. Not together with `custom`, whose cells nobody could tell from others.
   */
  readonly folder?: string | undefined;
}

/**
 * Simulates the cells of a sweep on worker threads, whole cells each. What is kept in memory are the measures that the sweep names. Rejects
 * with the signal's reason when that is aborted.
 */
export async function sweep(plan: Sweep, options: NodeSweepOptions = {}): Promise<Swept> {
  const { folder, onProgress, signal, custom } = options;
  if (custom !== undefined) {
    if (folder !== undefined) throw new RangeError('cells that are made with code cannot be kept in a folder');
    return onThreads(options, (crew) => sweepCells(plan, { crew, onProgress, signal, custom }));
  }
  const crew = cellThreads(workersOf(options));
  try {
    return await (folder === undefined
      ? sweepInMemory(plan, crew, options)
      : sweepInto(join(folder, CELLS_FOLDER), plan, crew, options));
  } finally {
    await crew.close();
  }
}

async function sweepInMemory(plan: Sweep, crew: CellCrew, { onProgress, signal }: NodeSweepOptions): Promise<Swept> {
  const tasks = new Map(plan.cells.map((cell): [string, CellTask] => [cell.digest, cellTask(cell)]));
  const found = sweptCells(plan);
  let done = 0;
  const take = async ({ digest }: CellTask, text: string) => {
    const result = parseCell(digest, text);
    if (result === null) throw new Error(`cell ${digest} has come back broken`);
    found.take(result);
    done++;
    onProgress?.(done, tasks.size);
  };
  await crew.run([...tasks.values()], take, signal);
  return found.swept();
}

async function sweepInto(
  folder: string,
  plan: Sweep,
  crew: CellCrew,
  { onProgress, signal }: NodeSweepOptions,
): Promise<Swept> {
  const store = await openCellStore(folder);
  const found = sweptCells(plan);
  const unread = new Set(plan.cells.map((cell) => cell.digest));
  await runSweep(plan, store, {
    crew,
    signal,
    onProgress: ({ done, cells }) => onProgress?.(done, cells),
    onResult: ({ digest }, result) => {
      found.take(result);
      unread.delete(digest);
    },
  });
  for (const digest of unread) {
    const result = await store.read(digest);
    if (result !== null) found.take(result);
  }
  return found.swept();
}
