import { expSurplus } from './expSurplus.ts';

/** ln n! - ((n + 1/2) ln n - n + ln(2π)/2) (DLMF 5.11.1), for n >= 1. */
function stirlingError(n: number): number {
  if (n >= 16) return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * n * n)) / (n * n)) / (n * n)) / n;
  let factorial = 1;
  for (let k = 2; k <= n; k++) factorial *= k;
  return Math.log(factorial) - ((n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2);
}

/** ln P(N = n) of a Poisson N, without cancellation: Loader (2000), "Fast and accurate computation of binomial probabilities". */
function logPoisson(mean: number, n: number): number {
  if (n === 0) return -mean;
  return -n * expSurplus(-Math.log1p((mean - n) / n)) - Math.log(2 * Math.PI * n) / 2 - stirlingError(n);
}

/** ln P(N < n) of a Poisson N, for whole n >= 1: to 1e-13 of the probability, or of its complement where that is small. */
export function logPoissonBelow(mean: number, n: number): number {
  if (mean === 0 || n === Infinity) return 0;
  let sum = 0;
  let term = 1;
  if (mean < n) {
    for (let k = n + 1; term > sum * 1e-17; k++) {
      sum += term;
      term *= mean / k;
    }
    return Math.log1p(-Math.exp(logPoisson(mean, n)) * sum);
  }
  for (let k = n - 1; term > sum * 1e-17; k--) {
    sum += term;
    term *= k / mean;
  }
  return logPoisson(mean, n - 1) + Math.log(sum);
}

/** Poisson probabilities from 0 up to where the rest is under 1e-17, and the probability of more than each. */
export interface PoissonWeights {
  readonly weight: Float64Array;
  readonly beyond: Float64Array;
}

/** For a mean up to 700, at which e^-mean is still a normal number. */
export function poissonWeights(mean: number): PoissonWeights {
  // A Chernoff bound: P(N > mean + 9 sqrt(mean) + 20) < 1e-17 for every mean.
  const size = Math.ceil(mean + 9 * Math.sqrt(mean) + 20) + 1;
  const weight = new Float64Array(size);
  const beyond = new Float64Array(size);
  weight[0] = Math.exp(-mean);
  for (let n = 1; n < size; n++) weight[n] = (weight[n - 1]! * mean) / n;
  for (let n = size - 2; n >= 0; n--) beyond[n] = beyond[n + 1]! + weight[n + 1]!;
  return { weight, beyond };
}
