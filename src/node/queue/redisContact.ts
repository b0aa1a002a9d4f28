import { Redis } from 'ioredis';
import { deferred } from './deferred.ts';
import { type Presence, presence, type Role } from './presence.ts';
import { QueueFailure } from './queueFailure.ts';
import { reasonOf } from './reasonOf.ts';
import type { RedisAddress } from './redisAddress.ts';
import { within } from './within.ts';

/** For how many seconds a Redis may be silent before it is given up: until its first answer, and after that. */
export interface Patience {
  readonly first: number;
  readonly later: number;
}

/** A connection to Redis that comes back by itself. While Redis is away its commands wait. */
export interface RedisContact {
  readonly redis: Redis;
  readonly presence: Presence;
  /** Rejects with a `QueueFailure` once Redis has been silent for too long; never resolves. */
  readonly lost: Promise<never>;
  /** Ends the connection and all its copies. */
  close(): Promise<void>;
}

/** Milliseconds between two announcements, the answers to which are the signs of life. */
const BEAT = 1000;
/** A connection that owes an answer for so many beats is made anew: the machine at its other end may be gone without a word. */
const PATIENT_BEATS = 15;
/** Milliseconds that a farewell may take. */
const FAREWELL = 500;
/** What waiting does not mend. */
const REFUSALS = /WRONGPASS|NOAUTH|NOPERM|invalid password|DB index is out of range|Client sent AUTH/;

/**
 * Connects, and resolves when Redis has answered. Rejects with a `QueueFailure` when it does not, or lets nobody in, and with the reason
 * of `stop`, a promise that never resolves.
 */
export async function contactRedis(
  address: RedisAddress,
  role: Role,
  patience: Patience,
  stop: Promise<never>,
): Promise<RedisContact> {
  const { host, port, db, username, password, encrypted, shown } = address;
  let isClosed = false;
  const redis = new Redis({
    host,
    port,
    db,
    ...(username !== null && { username }),
    ...(password !== null && { password }),
    ...(encrypted && { tls: {} }),
    // Commands wait for a Redis that is away; whoever waits for too long is told by `lost`.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isClosed ? null : Math.min(100 * times, BEAT)),
    connectTimeout: 5000,
    disconnectTimeout: FAREWELL,
  });
  const copies = copiesOf(redis);
  const here = presence(redis, role);
  const lost = deferred<never>();
  const answered = deferred<void>();
  let reason = 'no answer';
  const complain = (error: Error) => {
    reason = reasonOf(error);
    if (!REFUSALS.test(error.message)) return;
    lost.reject(
      new QueueFailure(`${shown} lets nobody in (${reason}); correct the user, password or database of its address`),
    );
  };
  redis.on('error', complain);

  // Counted in beats, not by the clock: a machine that was asleep has not waited.
  let silent = 0;
  let allowed = patience.first;
  let asking = false;
  const beat = () => {
    if (silent++ * BEAT >= allowed * 1000) {
      lost.reject(
        new QueueFailure(
          `${shown} has not answered for ${allowed} s (${reason}); start Redis there, or correct the address`,
        ),
      );
    }
    if (silent % PATIENT_BEATS === 0 && redis.status === 'ready') redis.disconnect(true);
    if (asking) return;
    asking = true;
    const live = () => {
      silent = 0;
      allowed = patience.later;
      reason = 'no answer';
      answered.resolve();
    };
    const rest = () => {
      asking = false;
    };
    here.announce().then(live, complain).finally(rest);
  };
  beat();
  const heart = setInterval(beat, BEAT);
  const close = async () => {
    clearInterval(heart);
    await within(FAREWELL, here.leave());
    isClosed = true;
    for (const connection of [redis, ...copies]) connection.disconnect();
  };
  try {
    await Promise.race([answered.promise, lost.promise, stop]);
  } catch (error) {
    await close();
    throw error;
  }
  return { redis, presence: here, lost: lost.promise, close };
}

/** The connections that are made after the pattern of this one from now on. BullMQ makes some, and waits for Redis to close them. */
function copiesOf(redis: Redis): readonly Redis[] {
  const copies: Redis[] = [];
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (options) => {
    const copy = duplicate(options);
    copies.push(copy);
    return copy;
  };
  return copies;
}
