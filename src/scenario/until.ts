/** Measures of the whole center by whose precision a run may end. */
export const UNTIL_MEASURES = [
  'serviceLevel',
  'abandonment',
  'delayProbability',
  'occupancy',
  'asa',
  'meanWait',
  'cost',
] as const;
export type UntilMeasure = (typeof UNTIL_MEASURES)[number];

/** When there have been enough replications. */
export interface Until {
  /** So many are run in any case. */
  readonly min: number;
  /** What half the width of a measure's 95% interval may be at most, in its own unit: all that are given must hold. */
  readonly halfWidths: { readonly [Measure in UntilMeasure]?: number };
}
