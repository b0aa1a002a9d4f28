import type { Law } from '../../src/random/law.ts';

const PANELS = 2000;
// The logistic function of ±36 is 2e-16 away from 0 and 1.
const REACH = 36;
// Gauss and Legendre's three points on [0, 1].
const POINTS = [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)] as const;
const WEIGHTS = [5 / 18, 8 / 18, 5 / 18] as const;

/** The expectation of g(time) for an increasing g with g(0) = 0 and derivative g', from the cdf alone: ∫ g'(x) (1 - F(x)) dx. */
export function expectation(law: Law, derivative: (time: number) => number): number {
  let sum = 0;
  let start = 0;
  for (let panel = 0; panel <= PANELS; panel++) {
    const end = law.draw(1 / (1 + Math.exp(-REACH * ((2 * panel) / PANELS - 1))));
    const width = Math.max(end - start, 0);
    POINTS.forEach((point, index) => {
      const time = start + width * point;
      sum += (WEIGHTS[index] ?? 0) * width * derivative(time) * (1 - law.cdf(time));
    });
    start = Math.max(start, end);
  }
  return sum;
}
