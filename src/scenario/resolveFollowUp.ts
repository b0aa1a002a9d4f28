import { type Context, refuse } from './context.ts';
import type { FollowUpSpec } from './followUpSchema.ts';
import type { Path } from './path.ts';
import { resolveDelay } from './resolveDelay.ts';
import type { FollowUp } from './scenario.ts';
import { formatShare, sumOfShares } from './share.ts';
import { itemPath } from './source.ts';

/** The follow-ups of a type; `undefined` when something about them is wrong. */
export function resolveFollowUp(spec: readonly FollowUpSpec[], path: Path, context: Context): FollowUp[] | undefined {
  const sum = sumOfShares(spec.map(({ probability }) => probability));
  if (sum > 1) {
    const message = `the follow-ups add up to ${formatShare(sum)}; a contact has one at most, so at most 100%`;
    refuse(context, path, message);
  }
  const followUps = spec.flatMap(({ to, probability, after: delay }, index): FollowUp[] => {
    const at = [...itemPath(context.root, path, index), 'after'];
    const after = resolveDelay(delay, 'records take', at, context);
    return after ? [{ to, probability, after }] : [];
  });
  return followUps.length === spec.length ? followUps : undefined;
}
