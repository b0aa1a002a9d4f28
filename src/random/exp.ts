import { powerOfTwo } from './powerOfTwo.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const OVERFLOW = 709.78;
const UNDERFLOW = -708.39;

/**
 * e^x, to within 1 unit in the last place, **the same to the last bit on every engine**: it uses `+ - * /` only, where
 * `Math.exp` differs between engines in the last bit. As quick as `Math.exp`. Zero below 2^-1022, Infinity above e^709.78.
 *
 * x = k ln 2 + r with |r| <= ½ ln 2, and e^r = 1 + 2r / (r coth(r/2) - r) (as in FDLIBM's `e_exp.c`), where
 * r coth(r/2) = 2 + r^2/6 - r^4/360 + … (Abramowitz and Stegun 4.5.67); the terms left out are under 1e-17.
 */
export function exp(x: number): number {
  if (!(x > UNDERFLOW && x < OVERFLOW)) return x >= OVERFLOW ? Infinity : x <= UNDERFLOW ? 0 : Number.NaN;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const z = r * r;
  const tail = z * (1 / 15120 - z * (1 / 604800 - z * (1 / 23950080 - (z * 691) / 653837184000)));
  const c = r - z * (1 / 6 - z * (1 / 360 - tail));
  const mantissa = 1 - (low - (r * c) / (2 - c) - high);
  // 2^1024 is no double: the last doubling comes after.
  return k === 1024 ? mantissa * 2 * powerOfTwo(1023) : mantissa * powerOfTwo(k);
}
