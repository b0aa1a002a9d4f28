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

/** Reads the results of a sweep from its store, in the order of the cells. */
export async function readRows(sweep: Sweep, store: Pick<CellStore, 'read'>): Promise<StoredRows> {
  const rows: SweepRow[] = [];
  const missing = new Map<string, SweepCell>();
  for (const cell of sweep.cells) {
    const result = await store.read(cell.digest);
    if (result === null) missing.set(cell.digest, cell);
    else rows.push(sweepRow(sweep, cell, result));
  }
  return { rows, missing: [...missing.values()] };
}

/** The whole results, one after another, of a sweep that is finished. */
export function* wholeResults({ cells }: Sweep, { folder }: CellStore): Generator<CellResult> {
  for (const { digest } of cells) yield JSON.parse(readFileSync(join(folder, `${digest}.json`), 'utf8')) as CellResult;
}
