import { log } from '../random/log.ts';

/**
 * log(1 + x) for x >= 0, to a few units in the last place, the same on every engine (as `Math.log1p` is not): what is lost
 * in rounding 1 + x is made good by scaling (Kahan; Goldberg, What every computer scientist should know about floating-point
 * arithmetic, 1991, theorem 4).
 */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  // Beyond 2^53 the sum is x, and Infinity would divide by itself.
  return sum === 1 ? x : sum - 1 < 2 ** 53 ? (log(sum) * x) / (sum - 1) : log(x);
}
