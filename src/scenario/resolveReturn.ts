import { type Context, refuse } from './context.ts';
import { formatDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import { meanTime } from './meanTime.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { ReturnSpec } from './returnSchema.ts';
import type { Return } from './scenario.ts';

/** Customers who come back, `null` for none; `undefined` when something about them is wrong. */
export function resolveReturn(
  spec: ReturnSpec | null | undefined,
  path: Path,
  context: Context,
): Return | null | undefined {
  if (!spec) return spec;
  const afterPath = [...path, 'after'];
  const after = resolveDistribution(spec.after, afterPath, context);
  if (!after) return undefined;
  const mean = meanTime(after);
  if (mean < LIMITS.shortestReturn) {
    const least = formatDuration(LIMITS.shortestReturn);
    refuse(context, afterPath, `customers take at least ${least} on average to come back, got ${formatDuration(mean)}`);
  }
  return { probability: spec.probability, after };
}
