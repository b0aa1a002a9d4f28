import { powerOfTwo } from './powerOfTwo.ts';

// ln 2 in two parts: the first has 21 trailing zero bits, so that its product with any exponent is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LEAST_NORMAL = 2 ** -1022;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;
const HIGH_OF_ONE = 0x3ff00000;
const HIGH_OF_SQRT_HALF = 0x3fe6a09e;

/**
 * The natural logarithm, to within 1 unit in the last place, **the same to the last bit on every engine**: it uses
 * `+ - * /` only, where `Math.log` differs between engines in the last bit of one value in ten. As quick as `Math.log`.
 *
 * x = 2^k (1 + f) with 1 + f in [√½, √2), and log(1 + f) = 2 artanh(s) with s = f / (2 + f); the two are put together
 * in the order of FDLIBM's `e_log.c`, which loses no digits near 1.
 */
export function log(x: number): number {
  if (!(x >= LEAST_NORMAL && x < Infinity)) return logOfUnusual(x);
  double[0] = x;
  const k = ((words[HIGH]! + (HIGH_OF_ONE - HIGH_OF_SQRT_HALF)) >> 20) - 1023;
  const f = x * powerOfTwo(-k) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  // 2 artanh(s) / s - 2 = 2/3 z + 2/5 z^2 + …: z <= 0.0295, so what follows the ninth term is under 3e-17. In two
  // halves, which the processor works out side by side.
  const odd = z * (2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + (w * 2) / 19))));
  const even = w * (2 / 5 + w * (2 / 9 + w * (2 / 13 + (w * 2) / 17)));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + odd + even) + k * LN2_LOW) - f);
}

function logOfUnusual(x: number): number {
  if (x > 0 && x < Infinity) return log(x * 2 ** 54) - 54 * Math.LN2;
  if (x === 0) return -Infinity;
  return x > 0 ? x : Number.NaN;
}
