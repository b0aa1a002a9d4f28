import { parseRedisAddress, type RedisAddress } from '../node/queue/redisAddress.ts';
import type { Patience } from '../node/queue/redisContact.ts';
import { withoutPassword } from '../node/queue/withoutPassword.ts';
import { parseDuration } from '../scenario/duration.ts';
import { quote } from '../scenario/suggest.ts';
import { UsageError } from './usageError.ts';

const EXAMPLE = 'redis://host, redis://host:6379/1 or rediss://user:password@host';
/** Seconds. At the start a wrong address is likelier than a Redis that is about to come. */
const PATIENCE: Patience = { first: 10, later: 60 };

/** The address that `--redis` was given; otherwise throws a `UsageError`. */
export function readRedis(text: string | undefined): RedisAddress {
  if (text === undefined) throw new UsageError(`--redis says where the queue is, such as ${EXAMPLE}`);
  const address = parseRedisAddress(text);
  if (address !== null) return address;
  throw new UsageError(`--redis must be an address such as ${EXAMPLE}, not ${quote(withoutPassword(text))}`);
}

/** How long a Redis may be silent, by `--redis-wait`; of what is no duration throws a `UsageError`. */
export function readPatience(text: string | undefined): Patience {
  if (text === undefined) return PATIENCE;
  const read = parseDuration(text);
  if ('fault' in read) throw new UsageError(`--redis-wait: ${read.fault}`);
  return { first: read.value, later: read.value };
}
