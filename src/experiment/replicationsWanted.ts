import { UNTIL_MEASURES, type Until } from '../scenario/until.ts';
import { centerEstimate } from '../statistics/centerEstimate.ts';
import type { Frame } from '../statistics/frame.ts';
import type { Moments } from '../statistics/moments.ts';
import { excess } from './isPrecise.ts';

/**
 * A round adds at least a tenth, for the half-width is itself uncertain and looking at it often stops too early (Chow and Robbins, 1965,
 * prove the coverage only in the limit), and at most as many as there are.
 */
const LEAST_GROWTH = 1.1;
const MOST_GROWTH = 2;

/**
 * How many replications should be run in all, given those that were: as many when every half-width is what it should be, else what the
 * widest needs if half-widths go with the inverse square root of the number. A measure without an interval yet wants twice as many.
 */
export function replicationsWanted({ halfWidths }: Until, moments: Moments, frame: Frame): number {
  const { replications } = moments;
  const widest = Math.max(
    ...UNTIL_MEASURES.map((measure) => excess(centerEstimate(measure, moments, frame), halfWidths[measure])),
  );
  if (widest <= 1) return replications;
  const growth = Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, widest ** 2));
  return Math.ceil(replications * growth);
}
