import { exp } from './exp.ts';
import { gammaTails } from './gammaP.ts';
import { gammaTerm } from './gammaTerm.ts';
import { log } from './log.ts';
import { logGamma } from './logGamma.ts';
import { normalQuantile } from './normalQuantile.ts';

/**
 * The x at which P(shape, x) is `probability`: the quantile of a gamma distribution of scale 1, to 1e-13 of itself (or
 * 1e-14 / shape, when that is more). For probabilities from 1e-200 on; a stream's uniforms begin at 1e-16.
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (probability <= 0) return probability === 0 ? 0 : Number.NaN;
  if (probability >= 1) return probability === 1 ? Infinity : Number.NaN;
  return exp(logGammaQuantile(probability, 1 - probability, shape));
}

const LONGEST_STEP = 1;
/** Below this logarithm, P(shape, x) is x^shape / Γ(shape + 1) to a double's precision. */
export const LOG_NEGLIGIBLE = -38;

/**
 * The logarithm of the gamma quantile, from both tail probabilities (in the far upper tail, 1 - lower has no digits left).
 *
 * Newton's method on log P or log Q, whichever is smaller, as a function of log x. Both are concave (the density of the
 * logarithm of a gamma variable is log-concave), so the iteration cannot cycle: after one step it closes in from one side.
 * Steps to the right are kept short: from where Q is nearly flat, one could lead to where Q is 0 to a double.
 */
export function logGammaQuantile(lower: number, upper: number, shape: number): number {
  const smallest = (log(lower) + logGamma(shape + 1)) / shape;
  if (smallest < LOG_NEGLIGIBLE) return smallest;
  let t = firstGuess(lower, upper, shape, smallest);
  // Newton's error is about √shape times the square of the step before it; steps under 1e-13 are rounding.
  const enough = Math.max(1e-8 / (1 + Math.sqrt(shape)), 1e-13);
  for (let step = 1; Math.abs(step) > enough; t += step) {
    const x = exp(t);
    const tails = gammaTails(shape, x);
    const slope = gammaTerm(shape, x) * shape;
    const error = lower <= upper ? log(lower / tails.lower) * tails.lower : log(tails.upper / upper) * tails.upper;
    step = Math.min(error / slope, LONGEST_STEP);
  }
  return t;
}

/** Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal; where it is not, the left tail's power. */
function firstGuess(lower: number, upper: number, shape: number, smallest: number): number {
  const z = lower <= upper ? normalQuantile(lower) : -normalQuantile(upper);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const guess = root > 0.1 ? log(shape) + 3 * log(root) : smallest;
  return shape < 1 && lower <= upper ? smallest : guess;
}
