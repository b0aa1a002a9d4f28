import { Worker } from 'bullmq';
import type { Aborter } from '../../experiment/crew.ts';
import { aborted } from './aborted.ts';
import type { CellParcel } from './cellParcel.ts';
import { FINISHED, KEY_PREFIX, QUEUE_NAME } from './cellQueue.ts';
import { CELL_VERSION, describeVersion } from './cellVersion.ts';
import type { RedisAddress } from './redisAddress.ts';
import { contactRedis, type Patience } from './redisContact.ts';
import { within } from './within.ts';
import { workbench } from './workbench.ts';

/** How a worker works. */
export interface TakeCellsOptions {
  /** Number of worker threads, each of which has one cell at a time. */
  readonly threads: number;
  readonly patience: Patience;
  /** Ends the work. */
  readonly signal: Aborter;
  /** Milliseconds for cells in hand when the work is ended; those that take longer are given back. */
  readonly finish: number;
  /** Told, in a sentence, what the user should know. */
  readonly note: (sentence: string) => void;
  /** Told when the queue has been reached. */
  readonly onReady?: () => void;
}

/** Milliseconds for which a worker keeps its cell without a sign of life; after that it is dead, and another takes the cell. */
const LOCK = 10_000;
/** Milliseconds between two looks for cells of the dead. */
const STALLED_CHECK = 3000;
/** So many workers may die over one cell before it is the cell's fault. */
const MOST_DEATHS = 10;
/** Milliseconds for taking leave of a Redis that may not answer. */
const FAREWELL = 1000;
/** Milliseconds before what failed for want of Redis is tried again. */
const RETRY = 1000;
/** Milliseconds between two looks for sweeps of other versions. */
const LOOK_AROUND = 5000;

/**
 * Runs cells of any sweep from the queue until the signal is aborted; resolves to how many it was. Rejects with a `QueueFailure` when
 * Redis cannot be reached for too long.
 */
export async function takeCells(address: RedisAddress, options: TakeCellsOptions): Promise<number> {
  const { threads, patience, signal, finish, note, onReady } = options;
  const stop = aborted(signal);
  const contact = await contactRedis(address, 'worker', patience, stop).catch((error) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (contact === null) return 0;
  const { redis, presence, lost } = contact;
  const bench = workbench(redis, threads);
  // Simulation is the threads' work, so that this one renews the locks in time.
  const worker = new Worker<CellParcel, void>(QUEUE_NAME, bench.work, {
    connection: redis,
    prefix: KEY_PREFIX,
    skipVersionCheck: true,
    concurrency: threads,
    lockDuration: LOCK,
    stalledInterval: STALLED_CHECK,
    maxStalledCount: MOST_DEATHS,
    runRetryDelay: RETRY,
  });
  let done = 0;
  const tell = (digest: string | undefined) => redis.publish(FINISHED, digest ?? '').catch(() => {});
  worker
    .on('completed', (job) => {
      done++;
      tell(job.id);
    })
    .on('failed', (job, error) => {
      note(error.message);
      tell(job?.id);
    })
    // A cell that was taken from it, or a Redis that is away: the former comes to nothing, the latter `lost` watches.
    .on('error', () => {});
  const strangers = new Set<string>([CELL_VERSION]);
  const lookAround = async () => {
    for (const version of await presence.others('sweep')) {
      if (!strangers.has(version)) note(foreignSweep(address, version));
      strangers.add(version);
    }
  };
  const watch = setInterval(() => lookAround().catch(() => {}), LOOK_AROUND);
  onReady?.();
  try {
    return await Promise.race([stop, lost]);
  } catch (error) {
    if (!signal.aborted) throw error;
    const closed = worker.close();
    await within(finish, closed);
    bench.giveBack();
    await within(FAREWELL, closed);
    return done;
  } finally {
    clearInterval(watch);
    // Before the connection is closed, or the worker would wait for another.
    const closed = worker.close(true);
    await Promise.all([bench.close(), contact.close()]);
    await within(FAREWELL, closed);
  }
}

function foreignSweep({ shown }: RedisAddress, version: string): string {
  const here = describeVersion(CELL_VERSION);
  return `a sweep at ${shown} is of ${describeVersion(version)}: this worker is ${here}, and leaves its cells to others`;
}
