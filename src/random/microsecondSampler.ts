import type { Distribution } from '../scenario/scenario.ts';
import type { Generator } from './generator.ts';
import { lawOf } from './lawOf.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** Draws times from a distribution, in whole microseconds, one uniform of the generator each. */
export function microsecondSampler(distribution: Distribution, generator: Generator): () => number {
  const { draw } = lawOf(distribution);
  return () => wholeMicroseconds(draw(generator.uniform()));
}
