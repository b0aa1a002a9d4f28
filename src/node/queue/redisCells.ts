import type { CellCrew } from '../sweep/cellCrew.ts';
import { aborted } from './aborted.ts';
import { absence } from './absence.ts';
import { cellQueue, FINISHED } from './cellQueue.ts';
import { dispatch } from './dispatch.ts';
import type { RedisAddress } from './redisAddress.ts';
import { contactRedis, type Patience } from './redisContact.ts';
import { takeCells } from './takeCells.ts';
import { within } from './within.ts';

/** How a sweep's cells go through a queue. */
export interface RedisCellsOptions {
  /** Number of worker threads of this process that take cells from the queue as well; 0 leaves all to others. */
  readonly workers: number;
  readonly patience: Patience;
  /** Told, in a sentence, what the user should know. */
  readonly note: (sentence: string) => void;
}

/** Milliseconds for taking cells back that nobody waits for any more. */
const TAKE_BACK = 2000;

/**
 * A crew of whoever takes cells from a queue in Redis: any number of workers, which come and go. Its run rejects with a `QueueFailure`
 * when Redis cannot be reached for too long, or a cell cannot be run.
 */
export function redisCells(address: RedisAddress, { workers, patience, note }: RedisCellsOptions): CellCrew {
  return {
    async run(tasks, onResult, signal) {
      signal?.throwIfAborted();
      if (tasks.length === 0) return;
      const stop = aborted(signal);
      const contact = await contactRedis(address, 'sweep', patience, stop);
      const { redis, presence, lost } = contact;
      const queue = cellQueue(redis);
      const ears = redis.duplicate();
      const sent = dispatch(queue, tasks, onResult, absence(address, presence, note));
      ears.on('error', () => {}).on('message', (_channel, digest) => sent.hear(digest));
      ears.subscribe(FINISHED).catch(() => {});
      const hands = new AbortController();
      const own =
        workers > 0 ? takeCells(address, { threads: workers, patience, signal: hands.signal, finish: 0, note }) : null;
      let isAway = false;
      lost.catch(() => {
        isAway = true;
      });
      try {
        await Promise.race([sent.done, stop, lost, ...(own === null ? [] : [own.then(() => sent.done)])]);
      } finally {
        hands.abort();
        await Promise.allSettled([sent.stop(), own]);
        const takeBack = () => sent.takeBack().then(() => queue.tidy());
        if (!isAway) await within(TAKE_BACK, takeBack());
        await contact.close();
        await within(TAKE_BACK, queue.close());
      }
    },
    async close() {},
  };
}
