import { cellMeasure } from '../../experiment/sweep/cellMeasure.ts';
import type { CellResult } from '../../experiment/sweep/cellResult.ts';
import type { Sweep, SweepCell } from '../../experiment/sweep/sweep.ts';
import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { SHOWN_MEASURES } from './shownMeasures.ts';

/** What a table of results has of one cell. */
export interface SweepRow {
  readonly cell: SweepCell;
  /** As many as were run. */
  readonly replications: number;
  /** By the names that `cellMeasure` knows: those of the sweep and those of the report. */
  readonly estimates: ReadonlyMap<string, MaybeEstimate>;
}

/** The row of a cell; what else its result holds is let go. */
export function sweepRow({ measures }: Sweep, cell: SweepCell, result: CellResult): SweepRow {
  const names = new Set([...measures, ...SHOWN_MEASURES]);
  const estimates = new Map([...names].map((name) => [name, cellMeasure(result, name)]));
  return { cell, replications: result.replications, estimates };
}
