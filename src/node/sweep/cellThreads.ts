import type { CellTask } from '../../experiment/sweep/cellTask.ts';
import { workerPool } from '../workerPool.ts';
import type { CellCrew } from './cellCrew.ts';

/** What a thread is sent. */
export interface CellMessage {
  readonly index: number;
  readonly task: CellTask;
}

const WORKER = new URL('./cellWorker.js', import.meta.url);
/** A thread has its next cell at hand while it works on one and another is being written. */
const AHEAD = 3;

export interface CellThreads extends CellCrew {
  /** Starts the threads before there is work for them: starting takes as long as to read a sweep. */
  start(): void;
}

/** A crew of worker threads, each of which runs whole cells; they start with the first run, or when told to, and are kept for the next. */
export function cellThreads(count: number): CellThreads {
  const pool = workerPool<CellMessage, string>(WORKER, count, AHEAD);
  return {
    start: pool.start,
    run(tasks, onResult, signal) {
      const at = (index: number) => {
        const task = tasks[index];
        if (task === undefined) throw new RangeError(`there is no cell ${index}`);
        return task;
      };
      const message = (index: number) => ({ index, task: at(index) });
      return pool.run({ count: tasks.length, message, take: (text, index) => onResult(at(index), text) }, signal);
    },
    close: pool.close,
  };
}
