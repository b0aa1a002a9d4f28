import type { CellCrew } from '../node/sweep/cellCrew.ts';
import { crewSize } from './crewSize.ts';
import { readPatience, readRedis } from './readRedis.ts';
import { UsageError } from './usageError.ts';

/** What of a sweep's options is about its queue. */
export interface QueueGiven {
  readonly redis: string | undefined;
  readonly 'redis-wait': string | undefined;
  readonly workers: string | undefined;
}

/** Makes the crew that runs a sweep's cells, such as whoever takes them from a queue; what the user should know goes to `note`. */
export type OpenCrew = (note: (sentence: string) => void) => Promise<CellCrew>;

/**
 * The queue that `--redis` names, or `null` without it; throws a `UsageError` of what is wrong with its options. This process works at
 * its cells only as far as `--workers` says.
 */
export function sweepQueue({ redis, 'redis-wait': wait, workers }: QueueGiven): OpenCrew | null {
  if (redis === undefined) {
    if (wait !== undefined) throw new UsageError('--redis-wait needs --redis, which says where the queue is');
    return null;
  }
  const address = readRedis(redis);
  const patience = readPatience(wait);
  const own = workers === undefined ? 0 : crewSize(workers);
  return async (note) => {
    const { redisCells } = await import('../node/queue/redisCells.ts');
    return redisCells(address, { workers: own, patience, note });
  };
}
