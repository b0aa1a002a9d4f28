import type { Difference } from '../../statistics/difference.ts';

/** Whether an interval excludes 0: the plans differ by more than chance. */
export function isClear({ low, high }: Difference): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

/** Whether a difference is known to be nothing at all. */
export function isNothing({ mean, low, high }: Difference): boolean {
  return mean === 0 && low === 0 && high === 0;
}

/** How many replications with seeds of their own would give an interval that just excludes 0; `null` where none would. */
export function independentReplications(difference: Difference, replications: number): number | null {
  const { mean, independentLow, independentHigh } = difference;
  if (mean === 0 || independentLow === null || independentHigh === null) return null;
  return Math.ceil(replications * ((independentHigh - independentLow) / 2 / mean) ** 2);
}
