import { type Context, refuse } from './context.ts';
import type { DistributionSpec } from './distributionSchema.ts';
import { formatDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import { meanTime } from './meanTime.ts';
import type { Path } from './path.ts';
import { resolveDistribution } from './resolveDistribution.ts';
import type { Distribution } from './scenario.ts';

/** Time until something happens again, as `whatTakes` says ("customers take"): so long on average that it may happen without end. */
export function resolveDelay(
  spec: DistributionSpec,
  whatTakes: string,
  path: Path,
  context: Context,
): Distribution | undefined {
  const delay = resolveDistribution(spec, path, context);
  const mean = delay && meanTime(delay);
  if (mean !== undefined && mean < LIMITS.shortestReturn) {
    const least = formatDuration(LIMITS.shortestReturn);
    refuse(context, path, `${whatTakes} at least ${least} on average to come back, got ${formatDuration(mean)}`);
  }
  return delay;
}
