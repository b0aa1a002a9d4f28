import { gammaP } from './gammaP.ts';
import { gammaQuantileTable } from './gammaQuantileTable.ts';
import type { Law } from './law.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** Shape 1 / cv², scale mean x cv². The table behind `draw` is made at the first draw. */
export function gamma(mean: number, cv: number): Law {
  const shape = 1 / (cv * cv);
  const scale = mean / shape;
  let quantile: ((uniform: number) => number) | undefined;
  const draw = (uniform: number) => {
    quantile ??= gammaQuantileTable(shape);
    return scale * quantile(uniform);
  };
  return {
    mean,
    variance: mean * scale,
    cdf: (time) => gammaP(shape, time / scale),
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}
