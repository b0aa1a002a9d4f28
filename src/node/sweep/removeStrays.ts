import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { THIS_WRITER, type Writer, writerOf } from './hiddenName.ts';

/** No file takes so long to be written. Of a writer on another machine its age alone tells whether it lives. */
const OLDEST_MILLISECONDS = 60 * 60 * 1000;

/** Removes from a folder what processes that were killed had begun to write; a folder that does not exist has nothing of it. */
export async function removeStrays(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const writer = writerOf(name);
    const path = join(folder, name);
    if (writer !== null && (isDead(writer) || (await isOld(path)))) await rm(path, { force: true });
  }
}

/** The names in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isDead({ host, pid, run }: Writer): boolean {
  if (host !== THIS_WRITER.host) return false;
  if (pid === THIS_WRITER.pid) return run !== THIS_WRITER.run;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Otherwise it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > OLDEST_MILLISECONDS;
}
