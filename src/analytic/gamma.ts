/** Lanczos' coefficients for g = 7, n = 9, as computed by P. Godfrey (2001); relative error under 1e-14 for x >= 0.5. */
const G = 7;
const COEFFICIENTS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** The gamma function for 0.5 <= x <= 20. Lanczos (1964), SIAM J. Numer. Anal. B 1, 86-96. */
export function gamma(x: number): number {
  const base = x + G - 0.5;
  const sum = COEFFICIENTS.reduce(
    (total, coefficient, k) => total + (k === 0 ? coefficient : coefficient / (x - 1 + k)),
    0,
  );
  return Math.sqrt(2 * Math.PI) * base ** (x - 0.5) * Math.exp(-base) * sum;
}
