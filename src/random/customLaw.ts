import { empirical } from './empirical.ts';
import type { Law } from './law.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** Uniforms, evenly spaced, at which a law given as code is looked at. */
const POINTS = 1 << 14;

/**
 * The law of times that are given as code: the seconds that each uniform of the open interval (0, 1) becomes. Mean, variance and cdf are
 * those of 16,384 evenly spaced quantiles, of which a heavy tail has a little too few.
 *
 * @throws RangeError when the code gives anything but a number of seconds, 0 or more
 */
export function customLaw(seconds: (uniform: number) => number): Law {
  const draw = (uniform: number) => {
    const time = seconds(uniform);
    if (Number.isFinite(time) && time >= 0) return time;
    throw new RangeError(`a distribution gave ${time} for ${uniform}; it has to give a number of seconds, 0 or more`);
  };
  const points = Array.from({ length: POINTS }, (_, point) => draw((point + 0.5) / POINTS));
  return {
    ...empirical(points),
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place] ?? 0));
    },
  };
}
