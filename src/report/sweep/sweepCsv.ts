import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { sweepColumns } from '../../experiment/sweep/sweepColumns.ts';
import { csvText } from './csvText.ts';
import type { SweepRow } from './sweepRow.ts';

/** The results of a sweep as CSV, a row a cell, factors as the file wrote them; the columns are those of `sweepColumns`. */
export function sweepCsv(sweep: Sweep, rows: readonly SweepRow[]): string {
  const columns = sweepColumns(sweep, 'text');
  return csvText([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);
}
