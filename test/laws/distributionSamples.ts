import { microsecondSampler } from '../../src/random/microsecondSampler.ts';
import { type Algorithm, stream } from '../../src/random/stream.ts';
import type { Distribution } from '../../src/scenario/scenario.ts';
import { MICROSECONDS } from '../../src/time.ts';
import { title } from './distributionCases.ts';

/** The first `count` times of a distribution in a stream named after it, in whole microseconds. */
export function microseconds(distribution: Distribution, count: number, algorithm: Algorithm = 'tychei'): Float64Array {
  const draw = microsecondSampler(distribution, stream('law sheet', 0, title(distribution), algorithm));
  return Float64Array.from({ length: count }, draw);
}

export function seconds(distribution: Distribution, count: number, algorithm: Algorithm): Float64Array {
  return microseconds(distribution, count, algorithm).map((time) => time / MICROSECONDS);
}
