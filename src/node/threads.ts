import { Worker } from 'node:worker_threads';
import type { Batch, BatchResult } from '../experiment/batch.ts';
import type { Aborter, Crew } from '../experiment/crew.ts';
import { inOrder } from '../experiment/inOrder.ts';
import type { Task } from '../experiment/task.ts';

/** What a worker thread is sent: first the task, then one batch after another. */
export type WorkerMessage = { readonly task: Task } | { readonly batch: Batch; readonly index: number };
/** What it answers to each batch. */
export type WorkerAnswer =
  | { readonly index: number; readonly result: BatchResult }
  | { readonly index: number; readonly error: unknown };

export interface ThreadCrew extends Crew {
  /** Ends the threads; without it the process would wait for them. */
  close(): Promise<void>;
}

const WORKER = new URL('./worker.js', import.meta.url);
/** A thread always has its next batch at hand while it works on one. */
const AHEAD = 2;

/** A crew of worker threads; they start with the first run and are kept for the next. */
export function threads(count: number): ThreadCrew {
  const workers: Worker[] = [];
  return {
    async run(task, batches, onResult, signal) {
      signal?.throwIfAborted();
      while (workers.length < Math.min(count, batches.length)) workers.push(startWorker());
      try {
        await runOn(workers, task, batches, onResult, signal);
      } catch (error) {
        // A thread that failed or was told to stop in the middle is not used again.
        await close(workers);
        throw error;
      }
    },
    close: () => close(workers),
  };
}

function startWorker(): Worker {
  const worker = new Worker(WORKER);
  worker.unref();
  return worker;
}

async function close(workers: Worker[]): Promise<void> {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
}

function runOn(
  workers: readonly Worker[],
  task: Task,
  batches: readonly Batch[],
  onResult: (result: BatchResult, batch: Batch) => void,
  signal: Aborter | undefined,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let next = 0;
    let done = 0;
    const deliver = inOrder<BatchResult>((result, index) => {
      const batch = batches[index];
      if (batch !== undefined) onResult(result, batch);
    });
    const send = (worker: Worker, message: WorkerMessage) => worker.postMessage(message);
    const feed = (worker: Worker) => {
      const batch = batches[next];
      if (batch !== undefined) send(worker, { batch, index: next++ });
    };
    const stop = (end: () => void) => {
      signal?.removeEventListener('abort', abort);
      for (const worker of workers) {
        worker.removeAllListeners();
        worker.unref();
      }
      end();
    };
    const fail = (error: unknown) => stop(() => reject(error));
    const abort = () => {
      try {
        signal?.throwIfAborted();
      } catch (reason) {
        fail(reason);
      }
    };
    signal?.addEventListener('abort', abort, { once: true });
    for (const worker of workers) {
      worker.ref();
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new Error(`a worker thread ended with code ${code}`)));
      worker.on('message', (answer: WorkerAnswer) => {
        if ('error' in answer) return fail(answer.error);
        deliver(answer.result, answer.index);
        done++;
        if (done === batches.length) return stop(resolve);
        feed(worker);
      });
      send(worker, { task });
    }
    for (let round = 0; round < AHEAD; round++) for (const worker of workers) feed(worker);
  });
}
