import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellResult } from '../../experiment/sweep/cellResult.ts';
import type { Sweep, SweepCell } from '../../experiment/sweep/sweep.ts';
import { type SweepRow, sweepRow } from '../../report/sweep/sweepRow.ts';
import type { CellStore } from './cellStore.ts';

/** The rows of a sweep's results, as far as its cells are finished. */
export interface StoredRows {
  readonly rows: readonly SweepRow[];
  /** Cells without a result, each result once. */
  readonly missing: readonly SweepCell[];
}

/**
 * Reads the results of a sweep from its store, in the order of the cells.
 *
 * @param taken rows, by digest, of results that were seen when they were stored: if they still are, they need not be read again
 */
export async function readRows(
  sweep: Sweep,
  store: Pick<CellStore, 'read' | 'finished'>,
  taken: ReadonlyMap<string, SweepRow> = new Map(),
): Promise<StoredRows> {
  const rows: SweepRow[] = [];
  const missing = new Map<string, SweepCell>();
  const stored = taken.size > 0 ? await store.finished() : new Set<string>();
  for (const cell of sweep.cells) {
    const row = stored.has(cell.digest) ? taken.get(cell.digest) : undefined;
    const result = row === undefined ? await store.read(cell.digest) : null;
    if (row !== undefined) rows.push({ ...row, cell });
    else if (result !== null) rows.push(sweepRow(sweep, cell, result));
    else missing.set(cell.digest, cell);
  }
  return { rows, missing: [...missing.values()] };
}

/** The whole results, one after another, of a sweep that is finished. */
export function* wholeResults({ cells }: Sweep, { folder }: CellStore): Generator<CellResult> {
  for (const { digest } of cells) yield JSON.parse(readFileSync(join(folder, `${digest}.json`), 'utf8')) as CellResult;
}
