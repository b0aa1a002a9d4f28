/**
 * e^-y - 1 + y >= 0, to full relative accuracy, also near y = 0 where the plain expression cancels to nothing.
 * With y = -ln(1 + d) it is d - ln(1 + d).
 */
export function expSurplus(y: number): number {
  if (Math.abs(y) > 0.5) return Math.expm1(-y) + y;
  let term = (y * y) / 2;
  let sum = 0;
  for (let n = 3; Math.abs(term) > sum * 1e-17; n++) {
    sum += term;
    term *= -y / n;
  }
  return sum;
}
