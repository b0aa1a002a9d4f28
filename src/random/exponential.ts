import { exp } from './exp.ts';
import type { Law } from './law.ts';
import { log } from './log.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

export function exponential(mean: number): Law {
  const draw = (uniform: number) => -mean * log(1 - uniform);
  return {
    mean,
    variance: mean * mean,
    cdf: (time) => (time > 0 ? 1 - exp(-time / mean) : 0),
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}
