import { gamma } from './gamma.ts';
import type { Law } from './law.ts';

/** The sum of that many equal exponential phases: the gamma distribution whose shape is the number of phases. */
export function erlang(mean: number, phases: number): Law {
  return gamma(mean, 1 / Math.sqrt(phases));
}
