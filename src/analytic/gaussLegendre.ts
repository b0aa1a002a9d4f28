/** Points and weights of a quadrature on [0, 1]. */
export interface Quadrature {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Gauss-Legendre quadrature on [0, 1], exact for polynomials of degree 2 `order` - 1. The roots of the Legendre polynomial
 * are found by Newton's method from Tricomi's estimate (Abramowitz & Stegun 22.16.6).
 */
export function gaussLegendre(order: number): Quadrature {
  const points: number[] = [];
  const weights: number[] = [];
  for (let k = 1; k <= order; k++) {
    let x = Math.cos((Math.PI * (k - 0.25)) / (order + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      let before = 1;
      let value = x;
      for (let n = 2; n <= order; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
      slope = (order * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    points.push((1 - x) / 2);
    weights.push(1 / ((1 - x * x) * slope * slope));
  }
  return { points, weights };
}
