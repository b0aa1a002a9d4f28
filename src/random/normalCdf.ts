import { gammaTails } from './gammaP.ts';

/** The cdf of the standard normal distribution, to about 1e-15 of itself, by P(½, ½z²) (Abramowitz and Stegun 26.4.19 and 6.5.16). */
export function normalCdf(z: number): number {
  const { lower, upper } = gammaTails(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}
