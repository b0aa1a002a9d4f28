import type { Distribution } from '../scenario/scenario.ts';
import type { Generator } from './generator.ts';
import { lawOf } from './lawOf.ts';

/** Draws times from a distribution, in whole microseconds, one uniform of the generator each. */
export function microsecondSampler(distribution: Distribution, generator: Generator): () => number {
  return lawOf(distribution).sampler(generator);
}
