import { log } from './log.ts';

/**
 * x - log(1 + x) for x > -1, without the cancellation near 0 that the plain difference suffers.
 *
 * With s = x / (2 + x), log(1 + x) = 2 artanh(s) = 2 (s + s^3/3 + s^5/5 + …) and x - 2s = x s (Loader 2000, "Fast and
 * accurate computation of binomial probabilities", the deviance part).
 */
export function logDeficit(x: number): number {
  if (!(x >= -0.5 && x <= 0.5)) return x - log(1 + x);
  const s = x / (2 + x);
  const z = s * s;
  let sum = x * s;
  let power = 2 * s;
  for (let n = 3; ; n += 2) {
    power *= z;
    const next = sum - power / n;
    if (next === sum) return sum;
    sum = next;
  }
}
