import type { Law } from './law.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** Always the same time. A draw uses up a uniform all the same, so that another family in its place changes no later draw. */
export function constant(value: number): Law {
  const microseconds = wholeMicroseconds(value);
  return {
    mean: value,
    variance: 0,
    isConstant: true,
    cdf: (time) => (time >= value ? 1 : 0),
    draw: () => value,
    transform: (block, count) => {
      block.fill(microseconds, 0, count);
    },
  };
}
