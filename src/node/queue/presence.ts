import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { CELL_VERSION } from './cellVersion.ts';

export type Role = 'worker' | 'sweep';

/** A process that announces that it is there, and asks who else is. */
export interface Presence {
  announce(): Promise<void>;
  leave(): Promise<void>;
  /** The versions of those in a role that have announced themselves of late, each once. */
  others(role: Role): Promise<ReadonlySet<string>>;
}

/** A sorted set of "role version process", by the second of Redis's own clock at which each was last heard of. */
const KEY = 'busyhour:present';
/** Who was not heard of for so many seconds is gone. */
const LATELY = 12;
/** The set goes away with the last of them. */
const KEPT = 60;

export function presence(redis: Redis, role: Role): Presence {
  const me = `${role} ${CELL_VERSION} ${randomBytes(6).toString('hex')}`;
  const now = async () => Number((await redis.time())[0]);
  return {
    async announce() {
      const second = await now();
      await redis.zadd(KEY, second, me);
      await redis.zremrangebyscore(KEY, '-inf', second - LATELY);
      await redis.expire(KEY, KEPT);
    },
    async leave() {
      await redis.zrem(KEY, me);
    },
    async others(wanted) {
      const members = await redis.zrangebyscore(KEY, (await now()) - LATELY, '+inf');
      const words = members.map((member) => member.split(' '));
      return new Set(words.filter(([one]) => one === wanted).map(([, version = '']) => version));
    },
  };
}
