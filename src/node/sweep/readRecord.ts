import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SweepRecord } from '../../report/sweep/sweepRecord.ts';
import { RECORD_FILE } from './sweepFolder.ts';

/** What was asked of the sweep whose results a folder holds; `null` when it holds none. */
export async function readRecord(folder: string): Promise<SweepRecord | null> {
  let text: string;
  try {
    text = await readFile(join(folder, RECORD_FILE), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is SweepRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { busyhour, engine, streams, file, cells } = value as Partial<Record<keyof SweepRecord, unknown>>;
  return (
    typeof busyhour === 'string' &&
    typeof engine === 'number' &&
    typeof streams === 'number' &&
    typeof file === 'string' &&
    Array.isArray(cells) &&
    cells.every((cell) => typeof cell?.digest === 'string')
  );
}
