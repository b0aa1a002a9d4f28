import { fixedPointExp, fixedPointLog, twoDoubles } from './fixedPoint.ts';
import { powerOfTwo } from './powerOfTwo.ts';

const OVERFLOW = 709.78;
const UNDERFLOW = -708.39;

/** The exponent is cut into 64ths of ln 2, in two parts: the first has so few bits that any multiple in use is exact. */
const STEPS = 64;
const LN2 = fixedPointLog(2, 1);
const STEP = twoDoubles(LN2 / BigInt(STEPS), 40);
const STEP_HIGH = STEP.high;
const STEP_LOW = STEP.low;
const PER_UNIT = STEPS * Math.LOG2E;
/** 2^(step / 64), in two parts. */
const POWER_HIGH = new Float64Array(STEPS);
const POWER_LOW = new Float64Array(STEPS);
for (let step = 0; step < STEPS; step++) {
  const { high, low } = twoDoubles(fixedPointExp((LN2 * BigInt(step)) / BigInt(STEPS)), 52);
  POWER_HIGH[step] = high;
  POWER_LOW[step] = low;
}

/**
 * e^x, to within 1 unit in the last place, **the same to the last bit on every engine**: it uses `+ - * /` only, where
 * `Math.exp` differs between engines in the last bit. Zero below 2^-1022, Infinity above e^709.78.
 *
 * x = (64 k + step) ln 2 / 64 + r with |r| <= ln 2 / 128: e^x = 2^k 2^(step/64) e^r (Tang 1989, "Table-driven implementation of the
 * exponential function in IEEE floating-point arithmetic", ACM Transactions on Mathematical Software 15, 144-157).
 */
export function exp(x: number): number {
  if (!(x > UNDERFLOW && x < OVERFLOW)) return x >= OVERFLOW ? Infinity : x <= UNDERFLOW ? 0 : Number.NaN;
  const steps = Math.floor(x * PER_UNIT + 0.5);
  const step = steps & (STEPS - 1);
  const k = (steps - step) / STEPS;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  // e^r - 1; |r| < 2^-7.5, and what follows the sixth power is below 2^-64.
  const square = r * r;
  const rise = r + square * (1 / 2 + square * (1 / 24 + square / 720) + r * (1 / 6 + square / 120));
  const mantissa = POWER_HIGH[step]! + (POWER_HIGH[step]! * rise + POWER_LOW[step]!);
  // 2^1024 is no double: the last doubling comes after.
  return k === 1024 ? mantissa * 2 * powerOfTwo(1023) : mantissa * powerOfTwo(k);
}
