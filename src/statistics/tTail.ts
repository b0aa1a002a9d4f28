import { exp } from '../random/exp.ts';
import { gammaRatio } from './gammaRatio.ts';
import { logOnePlus } from './logOnePlus.ts';

const TINY = 1e-300;
const PRECISION = 1e-16;
const MAX_TERMS = 10_000;

/**
 * P(T > t) for t >= 0 and Student's t with `df` > 0 degrees of freedom (not necessarily whole):
 * half the regularized incomplete beta function I_x(df/2, 1/2) at x = df / (df + t²) (DLMF 8.17.18).
 * Relative error about 1e-14, also far out in the tail.
 */
export function tTail(t: number, df: number): number {
  const a = df / 2;
  const ratio = (t * t) / df;
  const x = 1 / (1 + ratio);
  const rest = ratio / (1 + ratio);
  // x^a (1 - x)^(1/2) / B(a, 1/2), where B(a, 1/2) = √π Γ(a) / Γ(a + 1/2).
  const front = (exp(-a * logOnePlus(ratio)) * Math.sqrt(rest) * gammaRatio(a)) / Math.sqrt(Math.PI);
  // The fraction converges quickly on this side of the beta distribution's mean only; the other side is its mirror.
  if (x < (a + 1) / (a + 2.5)) return (0.5 * front * betaFraction(a, 0.5, x)) / a;
  return 0.5 - front * betaFraction(0.5, a, rest);
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method in Thompson and Barnett's form. */
function betaFraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return fraction;
}
