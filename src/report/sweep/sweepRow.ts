import type { CellResult } from '../../experiment/sweep/cellResult.ts';
import type { Sweep, SweepCell } from '../../experiment/sweep/sweep.ts';
import { type SweptCell, sweptCell } from '../../experiment/sweep/sweptCell.ts';
import { SHOWN_MEASURES } from './shownMeasures.ts';

/** What a report has of one cell: beside the sweep's measures its own. */
export type SweepRow = SweptCell;

/** The row of a cell; what else its result holds is let go. */
export function sweepRow({ measures }: Sweep, cell: SweepCell, result: CellResult): SweepRow {
  return sweptCell(cell, result, new Set([...measures, ...SHOWN_MEASURES]));
}
