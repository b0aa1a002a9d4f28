import { exp } from './exp.ts';
import { gammaTerm } from './gammaTerm.ts';
import { logDeficit } from './logDeficit.ts';

/** Both tails of a gamma distribution; the smaller one has the full relative precision. */
export interface GammaTails {
  readonly lower: number;
  readonly upper: number;
}

const PRECISION = 2 ** -53;
const TINY = 1e-300;
/** From this shape on the asymptotic expansion is exact to a double, and the series would need hundreds of terms. */
const LARGE = 1e4;

/** The regularized incomplete gamma function P(shape, x): the cdf of a gamma distribution of that shape and scale 1. */
export function gammaP(shape: number, x: number): number {
  return gammaTails(shape, x).lower;
}

/**
 * P and Q = 1 - P, to about 1e-14: the series below the mean (Abramowitz and Stegun 6.5.29), Legendre's continued
 * fraction above it (6.5.31, by Lentz's method), and Temme's expansion near the mean of a large shape. NaN unless the
 * shape is positive and finite.
 */
export function gammaTails(shape: number, x: number): GammaTails {
  if (!(shape > 0 && shape < Infinity && x <= Infinity)) return { lower: Number.NaN, upper: Number.NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const offset = (x - shape) / shape;
  if (shape >= LARGE && offset > -0.3 && offset < 0.3) return asymptotic(shape, offset);
  if (x < shape + 1) {
    const lower = Math.min(gammaTerm(shape, x) * series(shape, x), 1);
    return { lower, upper: 1 - lower };
  }
  const upper = gammaTerm(shape, x) * shape * continuedFraction(shape, x);
  return { lower: 1 - upper, upper };
}

function series(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const numerator = n * (shape - n);
    b += 2;
    d = 1 / nonZero(b + numerator * d);
    c = nonZero(b + numerator / c);
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) <= 4 * PRECISION) return fraction;
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * Q = ½ erfc(η √(a/2)) + e^(-aη²/2) / √(2πa) (C0(η) + C1(η)/a + C2(η)/a²), with ½η² = offset - log(1 + offset)
 * (Temme 1979; the Taylor coefficients of C are those of DiDonato and Morris 1986, table 1).
 */
function asymptotic(shape: number, offset: number): GammaTails {
  const half = logDeficit(offset);
  const eta = offset < 0 ? -Math.sqrt(2 * half) : Math.sqrt(2 * half);
  const c0 =
    -1 / 3 +
    eta *
      (1 / 12 -
        eta *
          (2 / 135 -
            eta * (1 / 864 + eta * (1 / 2835 - eta * (139 / 777600 - eta * (1 / 25515 - (eta * 571) / 261273600))))));
  const c1 = -1 / 540 - eta * (1 / 288 - eta * (1 / 378 - eta * (77 / 77760 - eta / 4860)));
  const c2 = 25 / 6048 - (eta * 139) / 51840;
  const correction = (exp(-shape * half) / Math.sqrt(2 * Math.PI * shape)) * (c0 + (c1 + c2 / shape) / shape);
  const normal = gammaTails(0.5, shape * half);
  const tail = normal.upper / 2;
  const body = 0.5 + normal.lower / 2;
  return offset < 0
    ? { lower: tail - correction, upper: body + correction }
    : { lower: body - correction, upper: tail + correction };
}
