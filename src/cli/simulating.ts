import { type ThreadCrew, threads } from '../node/threads.ts';
import { type Progress, progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { untilInterrupted } from './untilInterrupted.ts';

/** What simulations of a command line are given. */
export interface Simulating {
  readonly crew: ThreadCrew;
  readonly signal: AbortSignal;
  readonly onProgress: Progress['update'];
}

/** Simulates on threads, with a bar on the screen that takes `title`, until it is done or interrupted. */
export function simulating<Done>(
  {
    workers,
    title,
    quiet,
    terminal,
  }: {
    readonly workers: number;
    readonly title: string;
    readonly quiet: boolean;
    readonly terminal: Terminal;
  },
  work: (simulating: Simulating) => Promise<Done>,
): Promise<Done> {
  return untilInterrupted(async (signal) => {
    const crew = threads(workers);
    const bar = progress(quiet ? null : terminal.screen, title);
    try {
      return await work({ crew, signal, onProgress: bar.update });
    } finally {
      bar.end();
      await crew.close();
    }
  });
}
