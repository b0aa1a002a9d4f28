/**
 * Numbers far more exact than doubles, to make tables of doubles that are right to the last bit on every engine: a `bigint` that
 * counts units of 2^-128.
 */
const PLACES = 128n;
const ONE = 1n << PLACES;

/** log(numerator / denominator) for a ratio from 1/2 to 2: 2 artanh(s) = 2 (s + s^3/3 + s^5/5 + …) with s = (n - d) / (n + d). */
export function fixedPointLog(numerator: number, denominator: number): bigint {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const s = ((n - d) * ONE) / (n + d);
  const square = (s * s) >> PLACES;
  let sum = 0n;
  for (let power = s, odd = 1n; power !== 0n && power !== -1n; power = (power * square) >> PLACES, odd += 2n) {
    sum += power / odd;
  }
  return 2n * sum;
}

/** e^x for x from 0 to 1: 1 + x + x^2/2! + … */
export function fixedPointExp(x: bigint): bigint {
  let sum = 0n;
  for (let term = ONE, n = 1n; term !== 0n; term = ((term * x) >> PLACES) / n, n++) sum += term;
  return sum;
}

/**
 * The number in two doubles: `high`, cut off after `bits` binary places, and `low`, the rest.
 */
export function twoDoubles(x: bigint, bits: number): { readonly high: number; readonly low: number } {
  const cut = PLACES - BigInt(bits);
  const kept = x >> cut;
  return { high: Number(kept) / 2 ** bits, low: Number(x - (kept << cut)) / 2 ** Number(PLACES) };
}
