import { closeSync, fsync, openSync } from 'node:fs';
import { promisify } from 'node:util';

export const flush = promisify(fsync);

/**
 * Makes the function that flushes a folder: a new name is on the disk only when its folder is. Who asks while that is being done shares the
 * next time with all others who do.
 */
export function folderFlush(folder: string): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= current.then(() => {
      next = null;
      current = flushFolder(folder);
      return current;
    });
    return next;
  };
}

/** Windows and some network disks flush no folders. */
async function flushFolder(folder: string): Promise<void> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, 'r');
    await flush(descriptor);
  } catch {
    // What can be done is done.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
