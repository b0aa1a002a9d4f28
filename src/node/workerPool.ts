import { Worker } from 'node:worker_threads';
import type { Aborter } from '../experiment/crew.ts';
import { nextPiece } from './nextPiece.ts';

/** What a worker thread answers to the piece of work with this index. */
export type WorkerAnswer<Result> =
  | { readonly index: number; readonly result: Result }
  | { readonly index: number; readonly error: unknown };

/** Numbered pieces of work for a pool. */
export interface Work<Message, Result> {
  /** How many pieces; their indices are 0, 1, 2, … */
  readonly count: number;
  /** What each thread is told before its first piece. */
  readonly opening?: Message;
  message(index: number): Message;
  /** Pieces of one kind go to one thread as long as that does not make another wait, for it may still have what they need. */
  kind?(index: number): number;
  /** Takes a result, in order of finishing; a piece is done when what this gives has resolved. */
  take(result: Result, index: number): void | Promise<void>;
}

/** Worker threads that start with the first work, or when told to, and are kept for the next. */
export interface WorkerPool<Message, Result> {
  /** Starts all threads before there is work for them: starting takes as long as a short run. */
  start(): void;
  /**
   * Gives a thread something to do before the rest of the work is known: the next of the first pieces of the next run, of which there may
   * be `atHand`. It must have them, and no opening.
   */
  begin(piece: Message): void;
  /** So many pieces all threads have at hand. */
  readonly atHand: number;
  /**
   * Resolves when all work is done. Rejects with the first error of a thread or of `take`, or with the signal's reason when that is
   * aborted, but not before what is being taken has been taken: its beginning would be left behind.
   */
  run(work: Work<Message, Result>, signal?: Aborter): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A worker with one listener for life, to which each run lends its ears. */
interface Thread<Result> {
  readonly worker: Worker;
  answered: (answer: WorkerAnswer<Result>) => void;
  /** Answers to what was begun, until the run asks for them. */
  readonly early: WorkerAnswer<Result>[];
  failed: (error: unknown) => void;
}

/** A pool of `size` threads of one program, each of which has `ahead` pieces of work at hand. */
export function workerPool<Message, Result>(program: URL, size: number, ahead: number): WorkerPool<Message, Result> {
  const threads: Thread<Result>[] = [];
  const atHand = size * ahead;
  let begun = 0;
  const start = (wanted: number) => {
    while (threads.length < wanted) threads.push(startThread(program, threads));
  };
  const close = async () => {
    await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
  };
  return {
    start: () => start(size),
    atHand,
    begin(piece) {
      if (begun === atHand) throw new RangeError(`no more than ${atHand} pieces can be begun`);
      if (begun === 0) {
        start(size);
        for (const thread of threads) thread.answered = (answer) => thread.early.push(answer);
      }
      threads[begun % size]?.worker.postMessage(piece);
      begun++;
    },
    async run(work, signal) {
      signal?.throwIfAborted();
      // With a thread that has ended in the meantime its pieces are gone.
      const given = threads.length < size ? 0 : begun;
      if (given < begun) await close();
      begun = 0;
      if (work.count === 0) return;
      start(Math.min(size, work.count));
      try {
        await runOn(threads, work, ahead, given, signal);
      } catch (error) {
        // A thread that failed or was told to stop in the middle is not used again.
        await close();
        throw error;
      }
    },
    close,
  };
}

function startThread<Result>(program: URL, threads: Thread<Result>[]): Thread<Result> {
  const thread: Thread<Result> = {
    // Not the options of this process: `node --eval` has some with which no file starts.
    worker: new Worker(program, { execArgv: [] }),
    answered: () => {},
    early: [],
    failed: () => drop(threads, thread),
  };
  thread.worker
    .on('message', (answer: WorkerAnswer<Result>) => thread.answered(answer))
    .on('error', (error) => thread.failed(error))
    .on('exit', (code) => thread.failed(new Error(`a worker thread ended with code ${code}`)));
  // Between runs a waiting thread does not keep the process alive.
  thread.worker.unref();
  return thread;
}

/** A thread that ends while nobody waits for it is replaced at the next run. */
function drop<Result>(threads: Thread<Result>[], thread: Thread<Result>): void {
  const place = threads.indexOf(thread);
  if (place >= 0) threads.splice(place, 1);
}

function runOn<Message, Result>(
  threads: Thread<Result>[],
  work: Work<Message, Result>,
  ahead: number,
  given: number,
  signal: Aborter | undefined,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const next = nextPiece(work, threads.length);
    for (let piece = 0; piece < given; piece++) next(piece % threads.length);
    let done = 0;
    let stopped = false;
    const taking = new Set<Promise<void>>();
    const feed = (thread: Thread<Result>) => {
      const index = next(threads.indexOf(thread));
      if (index !== null) thread.worker.postMessage(work.message(index));
    };
    const stop = (end: () => void) => {
      if (stopped) return;
      stopped = true;
      signal?.removeEventListener('abort', abort);
      for (const thread of threads) {
        thread.answered = () => {};
        thread.failed = () => drop(threads, thread);
        thread.worker.unref();
      }
      // In the next step: whoever is told to stop while taking is not in the set yet.
      Promise.resolve()
        .then(() => Promise.allSettled(taking))
        .then(end);
    };
    const fail = (error: unknown) => stop(() => reject(error));
    const abort = () => {
      try {
        signal?.throwIfAborted();
      } catch (reason) {
        fail(reason);
      }
    };
    const finish = (thread: Thread<Result>) => {
      done++;
      if (done === work.count) stop(resolve);
      else if (!stopped) feed(thread);
    };
    const take = (thread: Thread<Result>, result: Result, index: number) => {
      const taken = work.take(result, index);
      if (taken === undefined) return finish(thread);
      const finished = taken.then(() => finish(thread), fail);
      taking.add(finished);
      finished.then(() => taking.delete(finished));
    };
    signal?.addEventListener('abort', abort, { once: true });
    for (const thread of threads) {
      thread.worker.ref();
      thread.failed = fail;
      thread.answered = (answer) => {
        if ('error' in answer) return fail(answer.error);
        try {
          take(thread, answer.result, answer.index);
        } catch (error) {
          fail(error);
        }
      };
      if (work.opening !== undefined) thread.worker.postMessage(work.opening);
    }
    for (const thread of threads) for (const answer of thread.early.splice(0)) thread.answered(answer);
    for (let piece = given; piece < ahead * threads.length; piece++) {
      const thread = threads[piece % threads.length];
      if (thread !== undefined) feed(thread);
    }
  });
}
