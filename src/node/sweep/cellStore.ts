import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellResult } from '../../experiment/sweep/cellResult.ts';
import { makeFolder } from '../writeFiles.ts';
import { flush, folderFlush } from './folderFlush.ts';
import { hiddenName } from './hiddenName.ts';
import { namesIn, removeStrays } from './removeStrays.ts';

/**
 * Finished cells in a folder, a file each, named by the cell's digest. There is no lock: a cell has the same bytes whoever computed it, so
 * that any number of processes, on any number of machines, may write to one folder, even the same cell at once.
 */
export interface CellStore {
  readonly folder: string;
  /** The digests of the cells that are there. */
  finished(): Promise<ReadonlySet<string>>;
  /** A cell's result; `null` when it is not there or not whole. */
  read(digest: string): Promise<CellResult | null>;
  /** The same as it is stored, to the byte. */
  readText(digest: string): Promise<string | null>;
  /** Stores a cell's result for good: when the promise resolves, no loss of power takes it away. */
  write(digest: string, text: string): Promise<void>;
}

/** Where the cells are in the folder of a sweep's results. */
export const CELLS_FOLDER = 'cells';
const ENDING = '.json';
/** How often a cell is written again when what was written is removed before it is renamed. */
const ATTEMPTS = 3;

/** Opens the folder, which is made when it is missing, and removes what killed writers have left behind. */
export async function openCellStore(folder: string): Promise<CellStore> {
  await makeFolder(folder);
  await removeStrays(folder);
  const flushNames = folderFlush(folder);
  const place = (digest: string) => join(folder, `${digest}${ENDING}`);

  async function readText(digest: string): Promise<string | null> {
    try {
      return await readFile(place(digest), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  return {
    folder,
    readText,
    async finished() {
      const names = (await namesIn(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
      return new Set(names.map((name) => name.slice(0, -ENDING.length)));
    },
    async read(digest) {
      const text = await readText(digest);
      return text === null ? null : parseCell(digest, text);
    },
    async write(digest, text) {
      for (let attempt = 1; ; attempt++) {
        try {
          await writeBeside(join(folder, hiddenName(`${digest}${ENDING}`)), place(digest), text);
          return await flushNames();
        } catch (error) {
          // Two machines may have one name and take each other's unfinished files for strays.
          const { code, syscall } = error as NodeJS.ErrnoException;
          if (code !== 'ENOENT' || syscall !== 'rename' || attempt === ATTEMPTS) throw error;
        }
      }
    },
  };
}

/** Half a cell, or one that was edited into something else, is none. */
export function parseCell(digest: string, text: string): CellResult | null {
  if (!text.endsWith('}\n')) return null;
  try {
    const result: unknown = JSON.parse(text);
    const isCell = typeof result === 'object' && result !== null && 'digest' in result && result.digest === digest;
    return isCell ? (result as CellResult) : null;
  } catch {
    return null;
  }
}

/** Only what waits for the disk is handed to other threads: any other step takes less time than to hand it over. */
async function writeBeside(beside: string, place: string, text: string): Promise<void> {
  try {
    await writeFlushed(beside, text);
    renameSync(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeFlushed(file: string, text: string): Promise<void> {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    await flush(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
