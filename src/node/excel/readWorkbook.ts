import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workbook } from '../../scenario/workbook.ts';

const PROGRAM = fileURLToPath(new URL('./excelProgram.js', import.meta.url));
/** Mebibytes, bytes and milliseconds that reading may take. */
const MOST_MEMORY = 1024;
const MOST_TEXT = 2 ** 28;
const MOST_TIME = 60_000;

/**
 * The sheets of an .xlsx file, read in a process of its own: a scenario is read at one go, the library only in steps, and whatever a hostile
 * file makes of its memory is not ours.
 *
 * @throws Error that says what is wrong with the file
 */
export function readWorkbook(path: string): Workbook {
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MOST_MEMORY}`, PROGRAM, path],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_TEXT,
      timeout: MOST_TIME,
      env: { ...process.env, NODE_OPTIONS: '' },
      windowsHide: true,
    },
  );
  if (status !== 0) {
    const reason = error && 'code' in error && error.code === 'ENOENT' ? 'its reader cannot be started' : TOO_MUCH;
    throw new Error(reason, { cause: error });
  }
  const answer: Workbook | { readonly fault: string } = JSON.parse(stdout.toString('utf8'));
  if ('fault' in answer) throw new Error(answer.fault);
  return answer;
}

const TOO_MUCH = 'the workbook has too much in it; save the sheet that is needed by itself, or as CSV';
