import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { cellMeasure } from './cellMeasure.ts';
import type { CellResult } from './cellResult.ts';
import type { SweepCell } from './sweep.ts';

/** What a table of results has of one cell. */
export interface SweptCell {
  readonly cell: SweepCell;
  /** As many as were run. */
  readonly replications: number;
  /** By the names that `cellMeasure` knows: at least those of the sweep. */
  readonly estimates: ReadonlyMap<string, MaybeEstimate>;
}

/** These measures of a cell; what else its result holds is let go. */
export function sweptCell(cell: SweepCell, result: CellResult, measures: Iterable<string>): SweptCell {
  const estimates = new Map([...measures].map((name) => [name, cellMeasure(result, name)]));
  return { cell, replications: result.replications, estimates };
}
