const GRAIN = 2 ** 40;

/**
 * A number to the nearest multiple of 2^-40 (1e-12). Differences and sums of such numbers, up to thousands of them and with values
 * below 2^12, are exact in doubles, so that parts add up to their whole to the last bit and in any order.
 */
export function quantized(value: number): number {
  return Math.round(value * GRAIN) / GRAIN;
}
