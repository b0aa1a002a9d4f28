import type { CallbackSpec } from './callbackSchema.ts';
import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { Callback } from './scenario.ts';

/**
 * The offer to be called back, `null` for none; `undefined` when something about it is wrong. `capacity` is that of the
 * type's queue, `null` if unlimited.
 */
export function resolveCallback(
  spec: CallbackSpec | null | undefined,
  capacity: number | null,
  path: Path,
  context: Context,
): Callback | null | undefined {
  if (!spec) return spec;
  const { offer, promise, reserve } = spec;
  if (reserve > 0 && promise === 'inOrder') {
    const message =
      '"reserve" does not go with callbacks in order, which wait like callers; remove it, or promise "idle"';
    refuse(context, [...path, 'reserve'], message);
  }
  if (capacity === 0) {
    refuse(context, path, 'nobody waits in a queue of capacity 0, so no callback is offered; remove it');
  } else if (capacity !== null && 'queue' in offer && offer.queue >= capacity) {
    const message = `the queue is full with ${capacity}, and then no callback is offered; give ${capacity - 1} or less`;
    refuse(context, [...path, 'offer', 'queue'], message);
  }
  const retryAfter = resolveDistribution(spec.retryAfter, [...path, 'retryAfter'], context);
  return retryAfter && { ...spec, retryAfter };
}
