import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sweep } from '../../experiment/sweep/sweep.ts';
import { type CellStore, parseCell } from './cellStore.ts';
import { namesIn } from './removeStrays.ts';
import { CELLS_FOLDER } from './sweepFolder.ts';

/** Takes over the cells that another folder of results has and this store has not. Rejects when there is no such folder. */
export async function adoptCells({ cells }: Sweep, store: CellStore, folder: string): Promise<void> {
  const other = join(folder, CELLS_FOLDER);
  const names = new Set(await namesIn(other));
  if (names.size === 0) throw Object.assign(new Error('no cells'), { code: 'ENOENT', path: other });
  for (const digest of new Set(cells.map((cell) => cell.digest))) {
    if (!names.has(`${digest}.json`) || (await store.read(digest)) !== null) continue;
    const text = await readFile(join(other, `${digest}.json`), 'utf8');
    if (parseCell(digest, text) !== null) await store.write(digest, text);
  }
}
