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
  /** Starts the threads before there is work for them: starting takes as long as a short run. */
  start(): void;
  /** Ends the threads; without it the process would wait for them. */
  close(): Promise<void>;
}

const WORKER = new URL('./worker.js', import.meta.url);
/** A thread always has its next batch at hand while it works on one. */
const AHEAD = 2;

/** A worker with one listener for life, to which each run lends its ears. */
interface Thread {
  readonly worker: Worker;
  answered: (answer: WorkerAnswer) => void;
  failed: (error: unknown) => void;
}

/** A crew of worker threads; they start with the first run, or when told to, and are kept for the next. */
export function threads(count: number): ThreadCrew {
  const crew: Thread[] = [];
  const start = (wanted: number) => {
    while (crew.length < wanted) crew.push(startThread(crew));
  };
  return {
    start: () => start(count),
    async run(task, batches, onResult, signal) {
      signal?.throwIfAborted();
      start(Math.min(count, batches.length));
      try {
        await runOn(crew, task, batches, onResult, signal);
      } catch (error) {
        // A thread that failed or was told to stop in the middle is not used again.
        await close(crew);
        throw error;
      }
    },
    close: () => close(crew),
  };
}

function startThread(crew: Thread[]): Thread {
  // Not the options of this process: `node --eval` has some with which no file starts.
  const thread: Thread = {
    worker: new Worker(WORKER, { execArgv: [] }),
    answered: () => {},
    failed: () => drop(crew, thread),
  };
  thread.worker
    .on('message', (answer: WorkerAnswer) => thread.answered(answer))
    .on('error', (error) => thread.failed(error))
    .on('exit', (code) => thread.failed(new Error(`a worker thread ended with code ${code}`)));
  // Between runs a waiting thread does not keep the process alive.
  thread.worker.unref();
  return thread;
}

/** A thread that ends while nobody waits for it is replaced at the next run. */
function drop(crew: Thread[], thread: Thread): void {
  const place = crew.indexOf(thread);
  if (place >= 0) crew.splice(place, 1);
}

async function close(crew: Thread[]): Promise<void> {
  await Promise.all(crew.splice(0).map(({ worker }) => worker.terminate()));
}

function runOn(
  crew: Thread[],
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
    const send = ({ worker }: Thread, message: WorkerMessage) => worker.postMessage(message);
    const feed = (thread: Thread) => {
      const batch = batches[next];
      if (batch !== undefined) send(thread, { batch, index: next++ });
    };
    const stop = (end: () => void) => {
      signal?.removeEventListener('abort', abort);
      for (const thread of crew) {
        thread.answered = () => {};
        thread.failed = () => drop(crew, thread);
        thread.worker.unref();
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
    for (const thread of crew) {
      thread.worker.ref();
      thread.failed = fail;
      thread.answered = (answer) => {
        if ('error' in answer) return fail(answer.error);
        deliver(answer.result, answer.index);
        done++;
        if (done === batches.length) stop(resolve);
        else feed(thread);
      };
      send(thread, { task });
    }
    for (let round = 0; round < AHEAD; round++) for (const thread of crew) feed(thread);
  });
}
