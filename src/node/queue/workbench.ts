import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import type { Redis } from 'ioredis';
import type { CellTask } from '../../experiment/sweep/cellTask.ts';
import { machineFailure } from '../machineFailure.ts';
import type { CellCrew } from '../sweep/cellCrew.ts';
import { cellThreads } from '../sweep/cellThreads.ts';
import { type CellParcel, pack, unpackCell } from './cellParcel.ts';
import { KEPT_SECONDS, resultKey } from './cellQueue.ts';

/** Where a worker's cells are run. */
export interface Workbench {
  /** Runs a cell that was taken from the queue, and lays its result beside it. */
  work(job: Job<CellParcel>, token?: string): Promise<void>;
  /** Puts the cells in hand back into the queue. */
  giveBack(): void;
  close(): Promise<void>;
}

/** A bench with so many threads, for as many cells at once. */
export function workbench(redis: Redis, threads: number): Workbench {
  const crews = Array.from({ length: threads }, () => cellThreads(1));
  const idle = [...crews];
  const enough = new AbortController();
  return {
    async work(job, token) {
      const digest = job.id ?? '';
      const task = open(digest, job.data);
      // It may have been finished by a worker that lost its lock on the way.
      if ((await redis.exists(resultKey(digest))) === 1) return;
      const crew = idle.pop();
      if (crew === undefined) throw new RangeError(`more than ${threads} cells at once`);
      try {
        const text = await runOne(crew, task, enough.signal);
        await redis.set(resultKey(digest), pack(text), 'EX', KEPT_SECONDS);
      } catch (error) {
        if (!enough.signal.aborted) throw inWords(error);
        await job.moveToWait(token);
        throw new WaitingError();
      } finally {
        idle.push(crew);
      }
    },
    giveBack: () => enough.abort(),
    async close() {
      await Promise.all(crews.map((crew) => crew.close()));
    },
  };
}

/** What is in a parcel; no other attempt finds anything else. */
function open(digest: string, parcel: CellParcel): CellTask {
  try {
    return unpackCell(digest, parcel);
  } catch (error) {
    throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
  }
}

/** The sweep's user reads it, on another machine. */
function inWords(error: unknown): Error {
  return new Error(machineFailure(error) ?? String(error).split('\n', 1).join(''));
}

async function runOne(crew: CellCrew, task: CellTask, signal: AbortSignal): Promise<string> {
  let result = '';
  const take = async (_: CellTask, text: string) => {
    result = text;
  };
  await crew.run([task], take, signal);
  return result;
}
