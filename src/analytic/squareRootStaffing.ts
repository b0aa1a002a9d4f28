import { nonNegative } from './range.ts';

/**
 * The delay probability of a large queue with agents = load + beta sqrt(load), for beta >= 0:
 * 1 / (1 + beta Φ(beta) / φ(beta)) (Halfin & Whitt 1981, Operations Research 29, 567-588, prop. 1).
 */
export function halfinWhitt(beta: number): number {
  nonNegative('beta', beta);
  return 1 / (1 + beta * inverseMills(beta));
}

/** The beta at which `halfinWhitt` gives this delay probability, from above 0 to 1. */
export function halfinWhittBeta(delayProbability: number): number {
  if (!(delayProbability > 0 && delayProbability <= 1)) {
    throw new RangeError(`delayProbability must be above 0 and at most 1, not ${delayProbability}`);
  }
  let low = 0;
  let high = 1;
  while (halfinWhitt(high) > delayProbability) high *= 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (halfinWhitt(middle) > delayProbability) low = middle;
    else high = middle;
  }
  return low;
}

/** The square-root staffing rule: the least whole number of agents >= load + beta sqrt(load) for this delay probability. */
export function squareRootStaffing(load: number, delayProbability: number): number {
  return Math.ceil(nonNegative('load', load) + halfinWhittBeta(delayProbability) * Math.sqrt(load));
}

/** Φ(x) / φ(x) for x >= 0, as sqrt(π/2) e^(x²/2) + x + x³/3 + x⁵/15 + … (Abramowitz & Stegun 26.2.11). */
function inverseMills(x: number): number {
  let sum = Math.sqrt(Math.PI / 2) * Math.exp((x * x) / 2);
  let term = x;
  for (let n = 3; term > sum * 1e-17; n += 2) {
    sum += term;
    term *= (x * x) / n;
  }
  return sum;
}
