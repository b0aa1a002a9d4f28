import { type Shard, WHOLE } from '../node/sweep/shard.ts';
import { quote } from '../scenario/suggest.ts';
import { UsageError } from './usageError.ts';

const MOST_SHARDS = 100_000;

/** The part of the cells that `--shard` was given, or all of them; otherwise throws a `UsageError`. */
export function readShard(text: string | undefined): Shard {
  if (text === undefined) return WHOLE;
  const [, number, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number === undefined || count === undefined || count > MOST_SHARDS || number < 1 || number > count) {
    throw new UsageError(`--shard must be i/n with i from 1 to n, such as 2/4, not ${quote(text)}`);
  }
  return { number, count };
}
