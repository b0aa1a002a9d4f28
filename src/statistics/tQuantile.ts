import { exp } from '../random/exp.ts';
import { gammaRatio } from './gammaRatio.ts';
import { logOnePlus } from './logOnePlus.ts';
import { tTail } from './tTail.ts';

const MAX_STEPS = 200;

/**
 * The quantile of Student's t distribution: the value that it stays below with probability `p`, for `df` > 0 degrees of
 * freedom (not necessarily whole). Relative error under 1e-12 for up to 10^5 degrees and 1e-10 for up to 10^6, as long as
 * its square is a double; near p = 1 ask for the small tail and turn the sign, since 1 - p has no more digits than p leaves it.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) throw new RangeError(`tQuantile: no such probability or degrees: ${p}, ${df}`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}

/** The t >= 0 that is exceeded with probability `tail` <= 1/2: Newton's method, kept inside a bracket by bisection. */
function upperQuantile(tail: number, df: number): number {
  if (tail === 0.5) return 0;
  let low = 0;
  let high = 1;
  while (tTail(high, df) > tail) {
    low = high;
    high *= 2;
  }
  // Density at t: Γ((df + 1) / 2) / (Γ(df / 2) √(df π)) · (1 + t²/df)^(-(df + 1)/2).
  const peak = gammaRatio(df / 2) / Math.sqrt(df * Math.PI);
  let t = (low + high) / 2;
  for (let step = 0; step < MAX_STEPS; step++) {
    const excess = tTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const density = peak * exp((-(df + 1) / 2) * logOnePlus((t * t) / df));
    const newton = t + excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}
