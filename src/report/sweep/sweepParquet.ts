import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { type SweepColumn, sweepColumns } from '../../experiment/sweep/sweepColumns.ts';
import { VERSION } from '../../version.ts';
import type { SweepRow } from './sweepRow.ts';

const TYPES = { text: 'STRING', number: 'DOUBLE', count: 'INT32' } as const satisfies {
  readonly [Kind in SweepColumn['kind']]: string;
};

/** The results of a sweep as a Parquet file, a row a cell, for data frames: factors are numbers where all their values are. */
export function sweepParquet(sweep: Sweep, rows: readonly SweepRow[]): Uint8Array {
  const columnData = sweepColumns(sweep, 'number').map(({ header, kind, cell }) => ({
    name: header,
    type: TYPES[kind],
    data: rows.map(cell),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: `busyhour ${VERSION}` }));
}
