import type { CellTask } from '../../experiment/sweep/cellTask.ts';
import { type CellParcel, packCell } from './cellParcel.ts';
import type { CellQueue } from './cellQueue.ts';
import { deferred } from './deferred.ts';
import { QueueFailure } from './queueFailure.ts';
import { isPassing } from './reasonOf.ts';

/** Cells on their way through a queue. */
export interface Dispatch {
  /** Resolves when all results have been taken; rejects when one cannot be had, or taken. */
  readonly done: Promise<void>;
  /** A cell is said to be finished. Who says nothing, or something wrong, costs time and no more. */
  hear(digest: string): void;
  /** Hands over no more results; resolves when those that were have been taken. */
  stop(): Promise<void>;
  /** Takes what is still in the queue out of it, but for cells that are being worked at, and results. */
  takeBack(): Promise<void>;
}

/** Cells in the queue at once, of which there need not be more than keep all workers busy: sweeps take turns. */
const MOST_CELLS = 500;
/** Bytes in the queue at once, which only the last cells put in may exceed. */
const MOST_BYTES = 2 ** 25;
/** Cells put in, or results taken, at once. */
const HANDFUL = 50;
/** Milliseconds after which all cells are looked at, whatever was heard of them: Redis may have lost any of them. */
const ROUND = 2000;
/** Milliseconds before what failed for want of Redis is tried again. */
const RETRY = 500;

interface Sent {
  readonly task: CellTask;
  readonly parcel: CellParcel;
}

/** Puts cells in a queue, some at a time, and takes their results out of it. `onRound` is called every other second. */
export function dispatch(
  queue: CellQueue,
  tasks: readonly CellTask[],
  onResult: (task: CellTask, text: string) => Promise<void>,
  onRound: () => Promise<void>,
): Dispatch {
  const out = new Map<string, Sent>();
  const heard = new Set<string>();
  const done = deferred<void>();
  let next = 0;
  let stopped = false;
  let taking: Promise<unknown> = Promise.resolve();
  let wake = () => {};

  const stop = () => {
    stopped = true;
    wake();
    return taking.then(() => {});
  };
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function work(): Promise<void> {
    let looked = performance.now();
    while (!stopped && (next < tasks.length || out.size > 0)) {
      try {
        await send();
        const rest = looked + ROUND - performance.now();
        if (heard.size === 0 && rest > 0 && !stopped) await pause(rest);
        const isRound = performance.now() - looked >= ROUND;
        const some = isRound ? [...out.keys()] : [...heard].filter((digest) => out.has(digest));
        heard.clear();
        if (isRound) looked = performance.now();
        if (isRound) await onRound();
        for (let first = 0; first < some.length; first += HANDFUL) await inspect(some.slice(first, first + HANDFUL));
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (!stopped) await pause(RETRY);
      }
    }
  }

  async function send(): Promise<void> {
    while (!stopped && next < tasks.length) {
      const bytes = [...out.values()].reduce((sum, { parcel }) => sum + parcel.task.length, 0);
      const room = bytes > MOST_BYTES ? 0 : Math.min(HANDFUL, MOST_CELLS - out.size);
      if (room <= 0) return;
      const some = tasks.slice(next, next + room);
      next += some.length;
      for (const task of some) out.set(task.digest, { task, parcel: packCell(task) });
      // What an interrupted sweep has left is as good as new.
      await put(await take(some.map(({ digest }) => digest)));
    }
  }

  function put(digests: readonly string[]): Promise<void> {
    const parcels = digests.flatMap((digest) => {
      const sent = out.get(digest);
      return sent === undefined ? [] : [[digest, sent.parcel] as const];
    });
    return queue.put(parcels);
  }

  /** Takes the results that are there; gives the cells of which there are none. */
  async function take(digests: readonly string[]): Promise<readonly string[]> {
    const texts = await queue.results(digests);
    if (stopped) return [];
    const handed = [...texts].map(async ([digest, text]) => {
      const sent = out.get(digest);
      if (sent !== undefined) await onResult(sent.task, text);
      out.delete(digest);
    });
    taking = Promise.allSettled(handed);
    await Promise.all(handed).catch((error) => {
      stopped = true;
      done.reject(error);
    });
    if (stopped) return [];
    await queue.forget([...texts.keys()]);
    return digests.filter((digest) => !texts.has(digest));
  }

  async function inspect(digests: readonly string[]): Promise<void> {
    const missing = await take(digests);
    const fates = await Promise.all(missing.map(queue.fate));
    const gone: string[] = [];
    for (const [place, digest] of missing.entries()) {
      const fate = fates[place];
      if (typeof fate === 'object') {
        await queue.withdraw([digest]);
        throw new QueueFailure(`a cell cannot be run: ${fate.failed}`);
      }
      if (fate === 'gone') gone.push(digest);
    }
    // It may have been finished since the results were looked at.
    if (gone.length > 0) await put(await take(gone));
  }

  work().then(done.resolve, done.reject);
  return {
    done: done.promise,
    hear(digest) {
      heard.add(digest);
      wake();
    },
    stop,
    takeBack: () => queue.withdraw([...out.keys()]),
  };
}
