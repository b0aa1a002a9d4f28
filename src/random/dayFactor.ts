import { gammaQuantile } from './gammaQuantile.ts';

const DECIMALS = 1e9;

/**
 * How busy a day is: the quantile at `uniform` of a gamma distribution of mean 1 and the given CV, rounded to nine
 * decimals. Types that share the day's uniform have high and low days together; with the same CV, the same factor.
 */
export function dayFactor(uniform: number, cv: number): number {
  if (cv === 0) return 1;
  const square = cv * cv;
  return Math.round(gammaQuantile(uniform, 1 / square) * square * DECIMALS) / DECIMALS;
}
