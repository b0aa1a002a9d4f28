import { exp } from './exp.ts';
import type { Law } from './law.ts';
import { log } from './log.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/**
 * A mixture of two exponentials with balanced means (each contributes half of the mean), cv >= 1 (below it, RangeError): with
 * p = ½ (1 + √((cv² - 1) / (cv² + 1))) the short phase, of mean `mean / 2p`, and otherwise the long one, of mean
 * `mean / 2(1 - p)` (Tijms 1994, "Stochastic Models", appendix B).
 *
 * The uniform says which phase, and its place within that phase's share says how long: the cdf has no closed inverse.
 */
export function hyperexponential(mean: number, cv: number): Law {
  if (!(cv >= 1)) throw new RangeError(`a hyperexponential distribution needs a CV of at least 1, not ${cv}`);
  const square = cv * cv;
  const long = 1 / (square + 1 + Math.sqrt(square * square - 1));
  const short = 1 - long;
  const shortMean = mean / (2 * short);
  const longMean = mean / (2 * long);
  const draw = (uniform: number) =>
    uniform < short ? -shortMean * log((short - uniform) / short) : -longMean * log((1 - uniform) / long);
  return {
    mean,
    variance: mean * mean * square,
    cdf: (time) => (time > 0 ? short * (1 - exp(-time / shortMean)) + long * (1 - exp(-time / longMean)) : 0),
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}
