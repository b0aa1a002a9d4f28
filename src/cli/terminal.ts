import type { Writable } from 'node:stream';

/** Where a command prints. */
export interface Terminal {
  /** Width of the screen in columns, or of a page when it is none. */
  readonly width: number;
  readonly color: boolean;
  /** The screen for a progress bar, or `null` when nobody watches. */
  readonly screen: NodeJS.WriteStream | null;
  /** The result, on standard output. A reader that has gone away (`| head`) is no failure. */
  print(text: string): Promise<void>;
  /** What people should know beside the result, on standard error. */
  note(text: string): void;
}

const PAGE_WIDTH = 100;
const NARROWEST = 40;

/** The process's own terminal. */
export function terminal(): Terminal {
  const { stdout, stderr, env } = process;
  // Each write reports its own failure; without a listener the stream's error event would end the process as well.
  stdout.on('error', () => {});
  stderr.on('error', () => {});
  return {
    width: Math.max(NARROWEST, stdout.columns ?? PAGE_WIDTH),
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    screen: stderr.isTTY ? stderr : null,
    print: (text) => write(stdout, text),
    note: (text) => {
      stderr.write(text);
    },
  };
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isReaderGone(error)) reject(error);
      else resolve();
    });
  });
}

function isReaderGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
