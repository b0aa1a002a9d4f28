import { setTimeout as delay } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { parseCell } from '../sweep/cellStore.ts';
import { type CellParcel, unpack } from './cellParcel.ts';
import { CELL_VERSION } from './cellVersion.ts';

/** How a cell does that has no result yet: somebody works at it or will, nobody does, or nobody could. */
export type Fate = 'under way' | 'gone' | { readonly failed: string };

/** The queue as a sweep sees it: cells are put in, results taken out. All of it may be done twice, to the same effect. */
export interface CellQueue {
  /** Puts cells in the queue, each with its digest, unless they are in it. */
  put(cells: readonly (readonly [digest: string, parcel: CellParcel])[]): Promise<void>;
  /** The results that are there of the cells with these digests. */
  results(digests: readonly string[]): Promise<ReadonlyMap<string, string>>;
  fate(digest: string): Promise<Fate>;
  /** Takes cells out of the queue, but for those that are being worked at. */
  withdraw(digests: readonly string[]): Promise<void>;
  /** Takes cells out of the queue, and their results. */
  forget(digests: readonly string[]): Promise<void>;
  /** Removes the cells whose results were forgotten but which a worker still held, and what is left of a queue that nobody has cells in. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Cells of this version, for any sweep. BullMQ allows no colon in a name. */
export const QUEUE_NAME = `cells-${CELL_VERSION}`;
export const KEY_PREFIX = 'busyhour';
/** The digest of each cell that is done, or has failed, is published here. */
export const FINISHED = `${KEY_PREFIX}:finished:${CELL_VERSION}`;
/** Seconds that results are kept for a sweep that was interrupted: until the next morning. */
export const KEPT_SECONDS = 86_400;

export function resultKey(digest: string): string {
  return `${KEY_PREFIX}:result:${digest}`;
}

const JOB_OPTIONS = {
  // Tried again, by whoever comes next, when a worker fails at it: it may have had too little memory.
  attempts: 3,
  removeOnComplete: true,
  removeOnFail: { age: KEPT_SECONDS },
  stackTraceLimit: 0,
};
/** Nobody reads BullMQ's log of events. */
const LOG_LENGTH = 10;

/** Milliseconds in which a worker that has laid down a result lets go of its cell; one that has not was killed in between. */
const LET_GO = 500;

/** What an empty queue leaves behind, removed in one step, in which nobody can put a cell in. */
const TIDY = `
for _, list in ipairs({'wait', 'active', 'paused'}) do
  if redis.call('LLEN', KEYS[1] .. list) > 0 then return 0 end
end
for _, set in ipairs({'delayed', 'prioritized', 'waiting-children', 'failed', 'completed'}) do
  if redis.call('ZCARD', KEYS[1] .. set) > 0 then return 0 end
end
return redis.call('DEL', KEYS[1] .. 'meta', KEYS[1] .. 'events', KEYS[1] .. 'id', KEYS[1] .. 'marker', KEYS[1] .. 'stalled')`;

export function cellQueue(redis: Redis): CellQueue {
  const queue = new Queue(QUEUE_NAME, {
    connection: redis,
    prefix: KEY_PREFIX,
    skipVersionCheck: true,
    streams: { events: { maxLen: LOG_LENGTH } },
  });
  // Whoever called hears of it, too.
  queue.on('error', () => {});
  /** Cells without use to anybody, which workers held when they were to be removed. */
  let held: readonly string[] = [];
  /** Removes cells that nobody holds; gives the others. */
  const remove = async (digests: readonly string[]) => {
    const removed = await Promise.all(digests.map((digest) => queue.remove(digest)));
    return digests.filter((_, place) => removed[place] === 0);
  };
  const withdraw = async (digests: readonly string[]) => {
    await remove(digests);
  };
  return {
    withdraw,
    async put(cells) {
      if (cells.length === 0) return;
      // Where a cell has failed for an earlier sweep, this one tries again.
      const states = await Promise.all(cells.map(([digest]) => queue.getJobState(digest)));
      await withdraw(cells.flatMap(([digest], place) => (states[place] === 'failed' ? [digest] : [])));
      await queue.addBulk(
        cells.map(([digest, data]) => ({ name: 'cell', data, opts: { ...JOB_OPTIONS, jobId: digest } })),
      );
    },
    async results(digests) {
      if (digests.length === 0) return new Map();
      const found = await redis.mgetBuffer(digests.map(resultKey));
      const texts = new Map<string, string>();
      const damaged: string[] = [];
      digests.forEach((digest, place) => {
        const bytes = found[place] ?? null;
        const text = bytes === null ? null : textOf(digest, bytes);
        if (text !== null) texts.set(digest, text);
        else if (bytes !== null) damaged.push(resultKey(digest));
      });
      // A worker takes what is there for a result.
      if (damaged.length > 0) await redis.del(damaged);
      return texts;
    },
    async fate(digest) {
      const state = await queue.getJobState(digest);
      if (state === 'failed') return { failed: (await queue.getJob(digest))?.failedReason ?? 'no reason was given' };
      return state === 'unknown' || state === 'completed' ? 'gone' : 'under way';
    },
    async forget(digests) {
      if (digests.length === 0) return;
      await redis.del(digests.map(resultKey));
      held = [...held, ...(await remove(digests))];
    },
    async tidy() {
      held = await remove(held);
      if (held.length > 0) {
        await delay(LET_GO);
        await redis.del(held.map((digest) => `${queue.toKey(digest)}:lock`));
        held = await remove(held);
      }
      await redis.eval(TIDY, 1, queue.toKey(''));
    },
    close: () => queue.close(),
  };
}

/** The text of a result; `null` of what is none. */
function textOf(digest: string, bytes: Buffer): string | null {
  try {
    const text = unpack(bytes);
    return parseCell(digest, text) === null ? null : text;
  } catch {
    return null;
  }
}
