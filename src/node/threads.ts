import type { Batch, BatchResult } from '../experiment/batch.ts';
import type { Crew } from '../experiment/crew.ts';
import { inOrder } from '../experiment/inOrder.ts';
import type { Task } from '../experiment/task.ts';
import { workerPool } from './workerPool.ts';

/** What a worker thread is sent: first the task, then one batch after another. */
export type BatchMessage = { readonly task: Task } | { readonly batch: Batch; readonly index: number };

export interface ThreadCrew extends Crew {
  /** Starts the threads before there is work for them: starting takes as long as a short run. */
  start(): void;
  /** Ends the threads; without it the process would wait for them. */
  close(): Promise<void>;
}

const WORKER = new URL('./worker.js', import.meta.url);
/** A thread always has its next batch at hand while it works on one. */
const AHEAD = 2;
/** So many neighboring replications go to one thread, however they are cut into batches. */
const KIND = 20;

/** The engine is loaded only now: the command line starts without it. */
const runHere: Crew['run'] = async (...job) => (await import('./thisThread.ts')).thisThread.run(...job);

/** A crew of worker threads; they start with the first run, or when told to, and are kept for the next. */
export function threads(count: number): ThreadCrew {
  const pool = workerPool<BatchMessage, BatchResult>(WORKER, count, AHEAD);
  return {
    start: pool.start,
    run(task, batches, onResult, signal) {
      // Code cannot be sent to a thread.
      if (task.custom !== undefined) return runHere(task, batches, onResult, signal);
      const at = (index: number) => {
        const batch = batches[index];
        if (batch === undefined) throw new RangeError(`there is no batch ${index}`);
        return batch;
      };
      const take = inOrder<BatchResult>((result, index) => onResult(result, at(index)));
      return pool.run(
        {
          count: batches.length,
          opening: { task },
          message: (index) => ({ batch: at(index), index }),
          // A thread keeps draws of the replications that it has simulated for another plan.
          kind: (index) => Math.floor(at(index).first / KIND),
          take,
        },
        signal,
      );
    },
    close: pool.close,
  };
}
