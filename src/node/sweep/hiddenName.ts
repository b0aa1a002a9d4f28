import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Who writes a file that is not finished yet. */
export interface Writer {
  /** Name of the machine, as far as a file name can hold it. */
  readonly host: string;
  readonly pid: number;
  /** Tells a process from a later one of the same number, as the first of a container always is. */
  readonly run: string;
}

const LONGEST_HOST = 48;

export const THIS_WRITER: Writer = {
  host: hostname()
    .replace(/[^A-Za-z0-9-]/g, '_')
    .slice(0, LONGEST_HOST),
  pid: process.pid,
  run: randomBytes(4).toString('hex'),
};

let written = 0;

/** A hidden name under which this process writes a file beside its place, and by which others know whose it is. */
export function hiddenName(name: string): string {
  const { host, pid, run } = THIS_WRITER;
  return `.${name}.${host}.${pid}.${run}.${++written}`;
}

/** Who writes, or wrote, under a hidden name; `null` of any other name. */
export function writerOf(name: string): Writer | null {
  const [, host, pid, run] = /^\..+\.([A-Za-z0-9_-]+)\.(\d+)\.([0-9a-f]{8})\.\d+$/.exec(name) ?? [];
  return host === undefined || pid === undefined || run === undefined ? null : { host, pid: Number(pid), run };
}
