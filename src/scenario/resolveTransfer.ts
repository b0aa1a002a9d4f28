import { type Context, refuse } from './context.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { Transfer } from './scenario.ts';
import { formatShare, sumOfShares } from './share.ts';
import { itemPath } from './source.ts';
import type { TransferSpec } from './transferSchema.ts';

/** The transfers of a type; `undefined` when something about them is wrong. */
export function resolveTransfer(spec: readonly TransferSpec[], path: Path, context: Context): Transfer[] | undefined {
  const sum = sumOfShares(spec.map(({ probability }) => probability));
  if (sum > 1) {
    const message = `the transfers add up to ${formatShare(sum)}; a customer goes one way at most, so at most 100%`;
    refuse(context, path, message);
  }
  const transfers = spec.flatMap((one, index): Transfer[] => {
    const at = itemPath(context.root, path, index);
    const after = one.after && resolveDistribution(one.after, [...at, 'after'], context);
    if (after === undefined) return [];
    if (after) checkLater(one, at, context);
    const { to, probability, warm, requeue = after ? 'tail' : 'ahead' } = one;
    return [{ to, probability, after, warm, requeue }];
  });
  return transfers.length === spec.length ? transfers : undefined;
}

/** A transfer that comes later is off the line and has no place to keep. */
function checkLater({ warm, requeue }: TransferSpec, path: Path, context: Context): void {
  if (warm > 0) {
    const message = '"warm" does not go with "after": both agents talk at once, on the line; keep one';
    refuse(context, [...path, 'warm'], message);
  }
  if (requeue === 'ahead') {
    const message = '"ahead" does not go with "after": who comes back later joins the tail; remove one';
    refuse(context, [...path, 'requeue'], message);
  }
}
