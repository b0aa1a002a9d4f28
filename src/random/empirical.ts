import { mean, variance } from 'simple-statistics';
import type { Law } from './law.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** One of the values, each as likely as any other. */
export function empirical(values: readonly number[]): Law {
  const sorted = Float64Array.from(values).sort();
  // At most sorted.length - 1: for no length does the product with 1 - 2^-53 round up.
  const draw = (uniform: number) => sorted[Math.floor(uniform * sorted.length)]!;
  return {
    mean: mean([...values]),
    variance: variance([...values]),
    cdf: (time) => countAtMost(sorted, time) / sorted.length,
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}

function countAtMost(sorted: Float64Array, time: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
