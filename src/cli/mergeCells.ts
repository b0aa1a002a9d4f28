import { join } from 'node:path';
import { loadSweep } from '../node/loadSweep.ts';
import { adoptCells } from '../node/sweep/adoptCells.ts';
import { openCellStore } from '../node/sweep/cellStore.ts';
import { readRows } from '../node/sweep/readRows.ts';
import { CELLS_FOLDER, writeSweepFolder } from '../node/sweep/sweepFolder.ts';
import { checkWritable } from '../node/writeFiles.ts';
import { decimal, plural } from '../report/format.ts';
import { sweepFolder, written } from './sweepCells.ts';
import type { Terminal } from './terminal.ts';

/** What `busyhour merge` was given beside the file. */
export interface MergeGiven {
  readonly out: string | undefined;
  readonly from: readonly string[];
  readonly quiet: boolean;
}

const CELLS_MISSING = 1;

/** Writes the results of a sweep whose cells were run elsewhere; the result is the exit code. */
export async function mergeCells(
  [file = '']: readonly string[],
  { out, from, quiet }: MergeGiven,
  terminal: Terminal,
): Promise<number> {
  const sweep = loadSweep(file);
  const folder = sweepFolder(out, file);
  await checkWritable(join(folder, CELLS_FOLDER));
  const store = await openCellStore(join(folder, CELLS_FOLDER));
  for (const other of from) await adoptCells(sweep, store, other);
  const { rows, missing } = await readRows(sweep, store);
  if (missing.length > 0) {
    const distinct = new Set(sweep.cells.map(({ digest }) => digest)).size;
    const again = `busyhour sweep ${file}${out === undefined ? '' : ` --out ${out}`}`;
    terminal.note(
      `busyhour: ${decimal(missing.length)} of ${plural(distinct, 'cell')} are missing; to run them: ${again}\n`,
    );
    return CELLS_MISSING;
  }
  await writeSweepFolder(folder, file, sweep, rows, store);
  if (!quiet) await terminal.print(`${plural(rows.length, 'cell')}\n${written(folder)}`);
  return 0;
}
