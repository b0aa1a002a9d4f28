import { QueueFailure } from './queue/queueFailure.ts';

/** What the machine's own error codes mean to someone who did nothing wrong. */
const MEANINGS: { readonly [code: string]: string } = {
  EACCES: 'permission is denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something else of that name is in the way',
  EFBIG: 'the file is too large',
  EIO: 'the disk failed',
  EISDIR: 'a folder of that name is in the way',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENXIO: 'there is no such device',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'it is in use',
};

const OUT_OF_MEMORY = 'the memory is used up; fewer workers or shorter intervals need less';

/** One sentence about a failure of the machine (disk, memory, network), or `null` when the error is not one. */
export function machineFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof QueueFailure) return error.message;
  if (isOutOfMemory(error)) return OUT_OF_MEMORY;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const meaning = code === undefined ? undefined : MEANINGS[code];
  if (meaning === undefined) return null;
  const what = syscall === 'mkdir' ? 'make the folder' : 'use';
  return path === undefined ? `cannot read or write: ${meaning}` : `cannot ${what} ${path}: ${meaning}`;
}

function isOutOfMemory(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return (
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    code === 'ENOMEM' ||
    /allocation failed|invalid array (buffer )?length/i.test(error.message)
  );
}
