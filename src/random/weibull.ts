import { exp } from './exp.ts';
import type { Law } from './law.ts';
import { log } from './log.ts';
import { logGamma } from './logGamma.ts';
import { wholeMicroseconds } from './wholeMicroseconds.ts';

/** A power of an exponential time: scale x E^power with E of mean 1; the power is the reciprocal of the usual shape. */
export function weibull(mean: number, cv: number): Law {
  const power = weibullPower(cv);
  const scale = mean / exp(logGamma(1 + power));
  const draw = (uniform: number) => scale * exp(power * log(-log(1 - uniform)));
  return {
    mean,
    variance: (mean * cv) ** 2,
    cdf: (time) => (time > 0 ? 1 - exp(-exp(log(time / scale) / power)) : 0),
    draw,
    transform: (block, count) => {
      for (let place = 0; place < count; place++) block[place] = wholeMicroseconds(draw(block[place]!));
    },
  };
}

/** The s at which Γ(1 + 2s) / Γ(1 + s)² = 1 + cv², by bisection: the left side increases from 1 without bound. */
function weibullPower(cv: number): number {
  const wanted = log(1 + cv * cv);
  const excess = (power: number) => logGamma(1 + 2 * power) - 2 * logGamma(1 + power) - wanted;
  let low = 0;
  let high = 1;
  while (excess(high) < 0) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
}
