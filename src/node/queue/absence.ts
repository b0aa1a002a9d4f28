import { CELL_VERSION, describeVersion } from './cellVersion.ts';
import type { Presence } from './presence.ts';
import type { RedisAddress } from './redisAddress.ts';

/** Seconds without a worker after which the user is told. */
const TOLD_AFTER = 5;

/** Looks whether there are workers for a sweep, and tells when there have been none for a while; again only after some have come. */
export function absence(
  { shown }: RedisAddress,
  presence: Pick<Presence, 'others'>,
  note: (sentence: string) => void,
  now = () => performance.now() / 1000,
): () => Promise<void> {
  let since = now();
  let last = since;
  let told = false;
  return async () => {
    const versions = await presence.others('worker');
    // Who has not looked for a while has missed Redis, and so may the workers.
    if (now() - last > TOLD_AFTER) since = now();
    last = now();
    if (versions.has(CELL_VERSION)) {
      since = now();
      told = false;
    } else if (!told && now() - since >= TOLD_AFTER) {
      told = true;
      note(nobody(shown, [...versions]));
    }
  };
}

function nobody(shown: string, [other]: readonly string[]): string {
  const start = `start one: busyhour worker --redis ${shown}`;
  return other === undefined
    ? `no worker takes cells from ${shown} at the moment; ${start}`
    : `the workers at ${shown} are ${describeVersion(other)}, and this sweep needs ${describeVersion(CELL_VERSION)}; ${start}`;
}
