import { availableParallelism } from 'node:os';
import type { Crew } from '../experiment/crew.ts';
import { threads } from './threads.ts';

/** Who runs the replications on this machine. No result depends on it. */
export interface ThreadOptions {
  /** Number of worker threads, one a core unless given. */
  readonly workers?: number | undefined;
  /** Is used instead of new threads, and left open. */
  readonly crew?: Crew | undefined;
}

/** Does something with the crew that is given, or else with threads that are ended afterwards. */
export async function onThreads<Done>(options: ThreadOptions, use: (crew: Crew) => Promise<Done>): Promise<Done> {
  if (options.crew !== undefined) return use(options.crew);
  const own = threads(workersOf(options));
  try {
    return await use(own);
  } finally {
    await own.close();
  }
}

/** How many threads are asked for. */
export function workersOf({ workers = availableParallelism() }: Pick<ThreadOptions, 'workers'>): number {
  if (Number.isInteger(workers) && workers >= 1) return workers;
  throw new RangeError(`expected a whole number of workers, 1 or more, got ${workers}`);
}
