import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A file to be written: its name in the folder, and what is in it. */
export interface RenderedFile {
  readonly name: string;
  /** All at once, as text or bytes, or piece by piece as it is written. */
  readonly text: string | Uint8Array | Iterable<string>;
}

/**
 * Writes files into a folder, made when it is missing. All are first written and flushed beside their places, under hidden
 * names, and then renamed: a reader never sees half a file, and after a failure those that were there before still are.
 *
 * @param hiddenName under which a file is written first
 */
export async function writeFiles(
  folder: string,
  files: readonly RenderedFile[],
  hiddenName: (name: string) => string = anyHiddenName,
): Promise<void> {
  await makeFolder(folder);
  const places = files.map(({ name, text }) => ({
    text,
    beside: join(folder, hiddenName(name)),
    place: join(folder, name),
  }));
  for (const { place } of places) await refuseFolder(place);
  try {
    for (const { beside, text } of places) await writeFlushed(beside, text);
    for (const { beside, place } of places) await rename(beside, place);
  } catch (error) {
    for (const { beside } of places) await rm(beside, { force: true });
    throw error;
  }
}

function anyHiddenName(name: string): string {
  return `.${name}.${randomUUID()}`;
}

/** As `mkdir` with `recursive`, which never ends where folders cannot be made at all (`/proc`). */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await makeOne(path);
  }
}

/** Another process may make the same folder at the same moment. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A folder in the way of one file is found before another has been replaced. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR', path });
}

/** Writes a file that must not exist yet; it is on the disk, not in a buffer, when the promise resolves. */
async function writeFlushed(file: string, text: RenderedFile['text']): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    const isWhole = typeof text === 'string' || text instanceof Uint8Array;
    for (const piece of isWhole ? [text] : text) await handle.appendFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Throws the machine's error when files cannot be written into a folder that exists or is still to be made. */
export async function checkWritable(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return checkWritable(dirname(path));
  }
  if (!(await stat(path)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR', path });
}
