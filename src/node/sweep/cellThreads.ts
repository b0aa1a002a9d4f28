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
  /** Gives the threads the next of the first cells of the next run, `atHand` at most, before it is known which others it has. */
  begin(task: CellTask): void;
  /** So many cells all threads have at hand. */
  readonly atHand: number;
}

/** A crew of worker threads, each of which runs whole cells; they start with the first run, or when told to, and are kept for the next. */
export function cellThreads(count: number): CellThreads {
  const pool = workerPool<CellMessage, string>(WORKER, count, AHEAD);
  let begun: readonly CellTask[] = [];
  return {
    start: pool.start,
    atHand: pool.atHand,
    begin(task) {
      pool.begin({ index: begun.length, task });
      begun = [...begun, task];
    },
    async run(tasks, onResult, signal) {
      if (begun.some(({ digest }, index) => tasks[index]?.digest !== digest)) await pool.close();
      begun = [];
      const at = (index: number) => {
        const task = tasks[index];
        if (task === undefined) throw new RangeError(`there is no cell ${index}`);
        return task;
      };
      const message = (index: number) => ({ index, task: at(index) });
      await pool.run({ count: tasks.length, message, take: (text, index) => onResult(at(index), text) }, signal);
    },
    close: pool.close,
  };
}
