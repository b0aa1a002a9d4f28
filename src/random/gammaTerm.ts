import { exp } from './exp.ts';
import { log } from './log.ts';
import { logDeficit } from './logDeficit.ts';
import { logGamma } from './logGamma.ts';
import { stirlingError } from './stirlingError.ts';

/** x^shape e^-x / Γ(shape + 1), which is x / shape times the gamma density. */
export function gammaTerm(shape: number, x: number): number {
  if (shape < 10) return exp(shape * log(x) - x - logGamma(shape + 1));
  // Loader's form: the large terms of the logarithm cancel on paper instead of in the computer.
  const deficit = x < shape / 2 ? x / shape - 1 - log(x / shape) : logDeficit((x - shape) / shape);
  return exp(-shape * deficit - stirlingError(shape)) / Math.sqrt(2 * Math.PI * shape);
}
