import { UNTIL_MEASURES, type Until, type UntilMeasure } from '../scenario/until.ts';
import type { MaybeEstimate } from '../statistics/estimates.ts';

/** The parts of `Estimates`, and of a result, that hold the measures of `until`. */
type Center = {
  readonly total: { readonly [Measure in Exclude<UntilMeasure, 'occupancy' | 'cost'>]: MaybeEstimate };
  readonly agents: { readonly occupancy: MaybeEstimate };
  readonly cost: { readonly total: MaybeEstimate };
};

/** Whether the intervals of a run are as narrow as its scenario wants them. */
export function isPrecise({ halfWidths }: Until, { total, agents, cost }: Center): boolean {
  const estimates = { ...total, occupancy: agents.occupancy, cost: cost.total };
  return UNTIL_MEASURES.every((measure) => excess(estimates[measure], halfWidths[measure]) <= 1);
}

/** How many times the half-width is what it should be: 0 where nothing is asked, Infinity where there is no interval yet. */
export function excess(estimate: MaybeEstimate, wanted: number | undefined): number {
  if (wanted === undefined) return 0;
  const { low, high } = estimate ?? { low: null, high: null };
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / 2 / wanted;
}
