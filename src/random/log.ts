import { fixedPointLog, twoDoubles } from './fixedPoint.ts';
import { powerOfTwo } from './powerOfTwo.ts';

const LEAST_NORMAL = 2 ** -1022;
/** ln 2 with so many binary places is exact times any exponent, and what is added to it is so too. */
const HIGH_PLACES = 32;
const LN2 = twoDoubles(fixedPointLog(2, 1), HIGH_PLACES);
const LN2_HIGH = LN2.high;
const LN2_LOW = LN2.low;

/** Between √½ and √2 a multiple of 1/128 is never farther than 1/256. */
const STEPS = 128;
const LAST_STEP = 182;
/** Of each multiple c of 1/128: 1/c, and log c in two parts. Those below 90/128 are never looked up. */
const INVERSE = new Float64Array(LAST_STEP + 1);
const LOG_HIGH = new Float64Array(LAST_STEP + 1);
const LOG_LOW = new Float64Array(LAST_STEP + 1);
for (let step = STEPS / 2; step <= LAST_STEP; step++) {
  const { high, low } = twoDoubles(fixedPointLog(step, STEPS), HIGH_PLACES);
  INVERSE[step] = STEPS / step;
  LOG_HIGH[step] = high;
  LOG_LOW[step] = low;
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;
const HIGH_OF_ONE = 0x3ff00000;
const HIGH_OF_SQRT_HALF = 0x3fe6a09e;

/**
 * The natural logarithm, to within 1.1 units in the last place (0.6 away from 1), **the same to the last bit on every engine**: it uses
 * `+ - * /` only, where `Math.log` differs between engines in the last bit of one value in ten.
 *
 * x = 2^k z with z in [√½, √2), and z = c (1 + r) with c the nearest multiple of 1/128: log x = k ln 2 + log c + log(1 + r) (Tang
 * 1990, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", ACM Transactions on Mathematical
 * Software 16, 378-400). The first two come from tables, in two parts of which the larger add up exactly.
 */
export function log(x: number): number {
  if (!(x >= LEAST_NORMAL && x < Infinity)) return logOfUnusual(x);
  double[0] = x;
  const k = ((words[HIGH]! + (HIGH_OF_ONE - HIGH_OF_SQRT_HALF)) >> 20) - 1023;
  const z = x * powerOfTwo(-k);
  const step = (z * STEPS + 0.5) | 0;
  const r = (z - step / STEPS) * INVERSE[step]!;
  // |r| < 2^-7.5 (2^-8 around 1, where nothing else is added): what follows the seventh power is below 2^-55 of r. In two halves, which the
  // processor works out side by side.
  const square = r * r;
  const rest = square * (r * (1 / 3 + square * (1 / 5 + square / 7)) - (1 / 2 + square * (1 / 4 + square / 6)));
  return k * LN2_HIGH + LOG_HIGH[step]! + (r + (rest + (k * LN2_LOW + LOG_LOW[step]!)));
}

function logOfUnusual(x: number): number {
  if (x > 0 && x < Infinity) return log(x * 2 ** 54) - 54 * Math.LN2;
  if (x === 0) return -Infinity;
  return x > 0 ? x : Number.NaN;
}
