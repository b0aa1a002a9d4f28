import { exp } from './exp.ts';
import type { Law } from './law.ts';
import { log } from './log.ts';
import { normalCdf } from './normalCdf.ts';
import { normalQuantile, normalQuantiles } from './normalQuantile.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** The logarithm is normal with variance σ² = log(1 + cv²) about the logarithm of the median, mean / √(1 + cv²). */
export function lognormal(mean: number, cv: number): Law {
  const sigma = Math.sqrt(log(1 + cv * cv));
  const median = mean / Math.sqrt(1 + cv * cv);
  const draw = (uniform: number) => median * exp(sigma * normalQuantile(uniform));
  return {
    mean,
    variance: (mean * cv) ** 2,
    cdf: (time) => (time > 0 ? normalCdf(log(time / median) / sigma) : 0),
    draw,
    transform: (block, count) => {
      normalQuantiles(block, count);
      for (let place = 0; place < count; place++) {
        block[place] = wholeMicroseconds(median * exp(sigma * block[place]!));
      }
    },
  };
}
