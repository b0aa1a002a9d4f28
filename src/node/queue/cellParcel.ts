import { gunzipSync, gzipSync } from 'node:zlib';
import { cellDigests } from '../../experiment/sweep/cellDigests.ts';
import type { CellTask } from '../../experiment/sweep/cellTask.ts';
import { CELL_VERSION, describeVersion } from './cellVersion.ts';
import { QueueFailure } from './queueFailure.ts';

/** A cell as it lies in the queue. */
export interface CellParcel {
  /** Who made it, see `CELL_VERSION`. */
  readonly version: string;
  /** The cell's task: JSON, compressed by gzip, in base64. A day of 10,000 intervals is 1 MB of JSON and some 10 to 300 kB of this. */
  readonly task: string;
}

/** No scenario is larger; what is in a queue may be anything. */
const LARGEST_TEXT = 2 ** 29;
/** Stands for Infinity, which JSON has no word for, until it is written as a number too large for any other. */
const ENDLESS = '\u0000endless';
const ENDLESS_TEXT = JSON.stringify(ENDLESS);
const TOO_LARGE = '1e999';

export function packCell({ scenario, intervals }: CellTask): CellParcel {
  const text = JSON.stringify({ scenario, intervals }, (_, value) =>
    value === Number.POSITIVE_INFINITY ? ENDLESS : value,
  );
  return { version: CELL_VERSION, task: pack(text.replaceAll(ENDLESS_TEXT, TOO_LARGE)).toString('base64') };
}

/**
 * The cell of a parcel, which has the digest it is known by. Throws a `QueueFailure` when it has not: the parcel is damaged, or comes
 * from a program that would name, and so compute, the cell otherwise.
 */
export function unpackCell(digest: string, { version, task }: CellParcel): CellTask {
  const read = tryTask(task);
  if (read?.digest === digest) return read;
  const name = digest.slice(0, 12);
  throw new QueueFailure(
    version === CELL_VERSION
      ? `cell ${name} arrived damaged`
      : `cell ${name} was made by ${describeVersion(version)}, and this worker is ${describeVersion(CELL_VERSION)}`,
  );
}

/** A result, or any text, compressed. */
export function pack(text: string): Buffer {
  return gzipSync(text);
}

/** Throws when the bytes are not what `pack` made. */
export function unpack(bytes: Uint8Array): string {
  return gunzipSync(bytes, { maxOutputLength: LARGEST_TEXT }).toString('utf8');
}

function tryTask(task: unknown): CellTask | null {
  try {
    const { scenario, intervals } = JSON.parse(unpack(Buffer.from(String(task), 'base64')));
    return { scenario, intervals, ...cellDigests(scenario, intervals) };
  } catch {
    return null;
  }
}
