import { log } from './log.ts';
import { stirlingError } from './stirlingError.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;
const LARGE = 10;

/**
 * log Γ(a) for a > 0 (else NaN), to 1e-15 of itself or 5e-15, whichever is more: Stirling's series from 10 on, and below it
 * Γ(a) = Γ(a + n) / (a (a + 1) … (a + n - 1)) (Abramowitz and Stegun 6.1.40 and 6.1.16).
 */
export function logGamma(a: number): number {
  if (!(a > 0)) return Number.NaN;
  let product = 1;
  let large = a;
  for (; large < LARGE; large++) product *= large;
  return (large - 0.5) * log(large) - large + HALF_LOG_TWO_PI + stirlingError(large) - log(product);
}
