import type { Aborter } from '../../experiment/crew.ts';
import { deferred } from './deferred.ts';

/** Rejects with the signal's reason once that is aborted; never resolves. */
export function aborted(signal: Aborter | undefined): Promise<never> {
  const { promise, reject } = deferred<never>();
  const abort = () => {
    try {
      signal?.throwIfAborted();
    } catch (reason) {
      reject(reason);
    }
  };
  abort();
  signal?.addEventListener('abort', abort, { once: true });
  return promise;
}
