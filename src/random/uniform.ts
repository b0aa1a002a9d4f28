import type { Law } from './law.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

export function uniform(from: number, to: number): Law {
  const width = to - from;
  const draw = (uniform: number) => from + width * uniform;
  return {
    mean: from + width / 2,
    variance: (width * width) / 12,
    cdf: (time) => Math.min(Math.max((time - from) / width, 0), 1),
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}
