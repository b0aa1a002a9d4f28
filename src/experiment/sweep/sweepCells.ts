import { type Columns, columnsOf } from '../../columns.ts';
import type { Aborter, Crew } from '../crew.ts';
import type { Custom } from '../custom/custom.ts';
import type { CellResult } from './cellResult.ts';
import { runCell } from './runCell.ts';
import type { Sweep } from './sweep.ts';
import { sweepColumns } from './sweepColumns.ts';
import { type SweptCell, sweptCell } from './sweptCell.ts';

export interface SweepOptions {
  /** Who runs the replications, one cell after another. */
  readonly crew: Crew;
  /** Told how many cells are done, of how many, each time one is. Cells that mean the same are one. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Stops the sweep; the promise rejects with its reason. */
  readonly signal?: Aborter | undefined;
  /** Code in place of built-in rules, in every cell. */
  readonly custom?: Custom | undefined;
}

/** What came of a sweep. */
export interface Swept {
  /**
   * A row a cell, as `results.csv` has them: `cell`, the factors (as numbers where they are), `n` replications, of each measure its mean and the
   * bounds `_low` and `_high` of its 95% interval, and the cell's `digest`.
   */
  readonly columns: Columns;
  /** The same with all that is known of each cell, its scenario among it. */
  readonly cells: readonly SweptCell[];
}

/** Simulates the cells of a sweep. What is kept of each are the measures that the sweep names. */
export async function sweepCells(sweep: Sweep, options: SweepOptions): Promise<Swept> {
  const { onProgress, ...run } = options;
  const distinct = new Map(sweep.cells.map((cell) => [cell.digest, cell]));
  const found = sweptCells(sweep);
  let done = 0;
  for (const cell of distinct.values()) {
    found.take(await runCell(cell, run));
    done++;
    onProgress?.(done, distinct.size);
  }
  return found.swept();
}

/** Collects the results of a sweep's cells, in any order. */
export function sweptCells(sweep: Sweep): { take(result: CellResult): void; swept(): Swept } {
  const { cells, measures } = sweep;
  const first = new Map(cells.toReversed().map((cell) => [cell.digest, cell]));
  const found = new Map<string, SweptCell>();
  return {
    take(result) {
      const cell = first.get(result.digest);
      if (cell !== undefined) found.set(result.digest, sweptCell(cell, result, measures));
    },
    swept() {
      const rows = cells.map((cell) => {
        const same = found.get(cell.digest);
        if (same === undefined) throw new Error(`cell ${cell.index} of the sweep has no result`);
        return { ...same, cell };
      });
      const columns = sweepColumns(sweep, 'number');
      return {
        columns: columnsOf(
          columns.map(({ header }) => header),
          rows.map((row) => columns.map(({ cell }) => cell(row))),
        ),
        cells: rows,
      };
    },
  };
}
