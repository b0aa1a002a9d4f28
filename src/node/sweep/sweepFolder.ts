import { relative, resolve, sep } from 'node:path';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { sweepCsv } from '../../report/sweep/sweepCsv.ts';
import { sweepHtml } from '../../report/sweep/sweepHtml.ts';
import { sweepIntervalsCsv } from '../../report/sweep/sweepIntervalsCsv.ts';
import { sweepParquet } from '../../report/sweep/sweepParquet.ts';
import { sweepRecord } from '../../report/sweep/sweepRecord.ts';
import type { SweepRow } from '../../report/sweep/sweepRow.ts';
import { plotlySource } from '../plotlySource.ts';
import { writeFiles } from '../writeFiles.ts';
import type { CellStore } from './cellStore.ts';
import { hiddenName } from './hiddenName.ts';
import { wholeResults } from './readRows.ts';
import { removeStrays } from './removeStrays.ts';

export { CELLS_FOLDER } from './cellStore.ts';
/** What was asked, in the folder of a sweep's results. */
export const RECORD_FILE = 'sweep.json';

/** Writes the tables, the report and the record of a finished sweep beside its cells. */
export async function writeSweepFolder(
  folder: string,
  file: string,
  sweep: Sweep,
  rows: readonly SweepRow[],
  store: CellStore,
): Promise<void> {
  await removeStrays(folder);
  const record = sweepRecord(sweep, relative(resolve(folder), resolve(file)).split(sep).join('/'));
  await writeFiles(
    folder,
    [
      { name: 'report.html', text: sweepHtml(sweep, rows, { plotly: plotlySource() }) },
      { name: 'results.parquet', text: sweepParquet(sweep, rows) },
      { name: 'results.csv', text: sweepCsv(sweep, rows) },
      ...(sweep.intervals
        ? [{ name: 'intervals.csv', text: sweepIntervalsCsv(sweep, wholeResults(sweep, store)) }]
        : []),
      { name: RECORD_FILE, text: `${JSON.stringify(record, null, 1)}\n` },
    ],
    hiddenName,
  );
}
