import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Aborter } from '../../experiment/crew.ts';
import { cellTask } from '../../experiment/sweep/cellTask.ts';
import type { Sweep, SweepCell } from '../../experiment/sweep/sweep.ts';
import { sweepCsv } from '../../report/sweep/sweepCsv.ts';
import type { CellCrew } from './cellCrew.ts';
import type { CellStore } from './cellStore.ts';
import { readRows } from './readRows.ts';

/** What came of running stored cells again. */
export interface Verification {
  /** Cells whose stored result is not what they give now, to the byte. */
  readonly different: readonly SweepCell[];
  /** Cells without a whole stored result. */
  readonly missing: readonly SweepCell[];
  /** Whether `results.csv` says what the stored cells say; `null` while cells are missing. */
  readonly table: boolean | null;
}

export interface VerifyOptions {
  readonly crew: CellCrew;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly signal?: Aborter | undefined;
}

/** Runs the given cells of a sweep again and compares each with what the store has, and the table with all that it has. */
export async function verifySweep(
  sweep: Sweep,
  cells: readonly SweepCell[],
  folder: string,
  store: Pick<CellStore, 'read' | 'readText' | 'finished'>,
  { crew, onProgress, signal }: VerifyOptions,
): Promise<Verification> {
  const { rows, missing } = await readRows(sweep, store);
  const absent = new Set(missing.map(({ digest }) => digest));
  const byDigest = new Map(cells.map((cell) => [cell.digest, cell]));
  const stored = [...byDigest.values()].filter(({ digest }) => !absent.has(digest));
  const different: SweepCell[] = [];
  let done = 0;
  const tasks = stored.map(cellTask);
  await crew.run(
    tasks,
    async ({ digest }, text) => {
      const cell = byDigest.get(digest);
      if (cell !== undefined && (await store.readText(digest)) !== text) different.push(cell);
      done++;
      onProgress?.(done, tasks.length);
    },
    signal,
  );
  const table =
    missing.length > 0 ? null : (await readFile(join(folder, 'results.csv'), 'utf8')) === sweepCsv(sweep, rows);
  return { different: different.toSorted((a, b) => a.index - b.index), missing, table };
}
