import type { Law } from './law.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** The density rises in a straight line from `from` to `mode` and falls in one to `to`. */
export function triangular(from: number, mode: number, to: number): Law {
  const rise = mode - from;
  const fall = to - mode;
  const width = to - from;
  const rising = rise / width;
  const draw = (uniform: number) =>
    uniform < rising ? from + Math.sqrt(uniform * width * rise) : to - Math.sqrt((1 - uniform) * width * fall);
  return {
    mean: (from + mode + to) / 3,
    variance: (rise * rise + rise * fall + fall * fall) / 18,
    cdf(time) {
      if (time <= from) return 0;
      if (time >= to) return 1;
      return time < mode ? (time - from) ** 2 / (width * rise) : 1 - (to - time) ** 2 / (width * fall);
    },
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}
