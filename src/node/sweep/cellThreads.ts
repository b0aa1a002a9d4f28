import { Worker } from 'node:worker_threads';
import type { Aborter } from '../../experiment/crew.ts';
import type { CellTask } from '../../experiment/sweep/runCell.ts';
import type { CellCrew } from './cellCrew.ts';

/** What a thread is sent, and what it answers. */
export interface CellMessage {
  readonly index: number;
  readonly task: CellTask;
}
export type CellAnswer =
  | { readonly index: number; readonly text: string }
  | { readonly index: number; readonly error: unknown };

const WORKER = new URL('./cellWorker.js', import.meta.url);
/** A thread has its next cell at hand while it works on one and another is being written. */
const AHEAD = 3;

/** A worker with one listener for life, to which each run lends its ears. */
interface Thread {
  readonly worker: Worker;
  answered: (answer: CellAnswer) => void;
  failed: (error: unknown) => void;
}

/** A crew of worker threads, each of which runs whole cells; they start with the first run and are kept for the next. */
export function cellThreads(count: number): CellCrew {
  const crew: Thread[] = [];
  const close = async () => {
    await Promise.all(crew.splice(0).map(({ worker }) => worker.terminate()));
  };
  return {
    async run(tasks, onResult, signal) {
      signal?.throwIfAborted();
      if (tasks.length === 0) return;
      while (crew.length < Math.min(count, tasks.length)) crew.push(startThread());
      try {
        await runOn(crew, tasks, onResult, signal);
      } catch (error) {
        // A thread that failed or was told to stop in the middle is not used again.
        await close();
        throw error;
      }
    },
    close,
  };
}

function startThread(): Thread {
  // Not the options of this process: `node --eval` has some with which no file starts.
  const thread: Thread = { worker: new Worker(WORKER, { execArgv: [] }), answered: () => {}, failed: () => {} };
  thread.worker
    .on('message', (answer: CellAnswer) => thread.answered(answer))
    .on('error', (error) => thread.failed(error))
    .on('exit', (code) => thread.failed(new Error(`a worker thread ended with code ${code}`)));
  thread.worker.unref();
  return thread;
}

function runOn(
  crew: readonly Thread[],
  tasks: readonly CellTask[],
  onResult: (task: CellTask, text: string) => Promise<void>,
  signal: Aborter | undefined,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let next = 0;
    let done = 0;
    let stopped = false;
    const taking = new Set<Promise<void>>();
    const feed = ({ worker }: Thread) => {
      const task = tasks[next];
      if (task !== undefined) worker.postMessage({ index: next++, task } satisfies CellMessage);
    };
    const stop = (end: () => void) => {
      if (stopped) return;
      stopped = true;
      signal?.removeEventListener('abort', abort);
      for (const thread of crew) {
        thread.answered = () => {};
        thread.failed = () => {};
        thread.worker.unref();
      }
      // What is being written is written to its end, or its beginning would be left behind.
      Promise.allSettled(taking).then(end);
    };
    const fail = (error: unknown) => stop(() => reject(error));
    const abort = () => {
      try {
        signal?.throwIfAborted();
      } catch (reason) {
        fail(reason);
      }
    };
    const take = async (thread: Thread, task: CellTask, text: string) => {
      try {
        await onResult(task, text);
      } catch (error) {
        return fail(error);
      }
      done++;
      if (done === tasks.length) stop(resolve);
      else if (!stopped) feed(thread);
    };
    signal?.addEventListener('abort', abort, { once: true });
    for (const thread of crew) {
      thread.worker.ref();
      thread.failed = fail;
      thread.answered = (answer) => {
        if ('error' in answer) return fail(answer.error);
        const task = tasks[answer.index];
        if (task === undefined) return;
        const taken = take(thread, task, answer.text);
        taking.add(taken);
        taken.then(() => taking.delete(taken));
      };
    }
    for (let round = 0; round < AHEAD; round++) for (const thread of crew) feed(thread);
  });
}
