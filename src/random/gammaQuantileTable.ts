import { exp } from './exp.ts';
import { LOG_NEGLIGIBLE, logGammaQuantile } from './gammaQuantile.ts';
import { gammaTerm } from './gammaTerm.ts';
import { normalCdf } from './normalCdf.ts';
import { normalQuantile } from './normalQuantile.ts';

/** Uniforms go from 2^-53 to 1 - 2^-53, whose normal quantiles are ±8.21. */
const REACH = 8.25;
const CELLS_PER_UNIT = 32;
const CELLS = 2 * REACH * CELLS_PER_UNIT;
const COEFFICIENTS = 6;

/**
 * `gammaQuantile` of one shape for uniforms of a stream, in 70 ns instead of a microsecond or more.
 *
 * The logarithm of the gamma quantile is a smooth, nearly straight function of the normal quantile of the same
 * probability. It is tabulated there with two derivatives and interpolated by quintics (Hermite): the result increases
 * with the uniform and is within 4e-14 of itself, or within 1e-13 / shape below shape 1 (2e-12 at CV 5).
 */
export function gammaQuantileTable(shape: number): (uniform: number) => number {
  const table = new Float64Array(CELLS * COEFFICIENTS);
  let start = node(shape, -REACH);
  for (let cell = 0; cell < CELLS; cell++) {
    const end = node(shape, (cell + 1) / CELLS_PER_UNIT - REACH);
    table.set(quintic(start, end), cell * COEFFICIENTS);
    start = end;
  }
  return (uniform) => {
    const place = (normalQuantile(uniform) + REACH) * CELLS_PER_UNIT;
    const cell = Math.floor(place);
    const x = place - cell;
    const at = cell * COEFFICIENTS;
    const high = table[at + 3]! + x * (table[at + 4]! + x * table[at + 5]!);
    return exp(table[at]! + x * (table[at + 1]! + x * (table[at + 2]! + x * high)));
  };
}

/** A function's value and its first two derivatives. */
type Node = readonly [value: number, slope: number, curvature: number];

/** t(z) = log gammaQuantile(normalCdf(z)) with its derivatives by z, scaled to cells of width 1. */
function node(shape: number, z: number): Node {
  const lower = normalCdf(z);
  const t = logGammaQuantile(lower, normalCdf(-z), shape);
  const x = exp(t);
  // The density of the logarithm of the gamma variable: x times the gamma density at x.
  const density = t < LOG_NEGLIGIBLE ? shape * lower : shape * gammaTerm(shape, x);
  const slope = exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / density;
  const curvature = -slope * (z + (shape - x) * slope);
  return [t, slope / CELLS_PER_UNIT, curvature / CELLS_PER_UNIT ** 2];
}

/** Coefficients, constant first, of the polynomial on [0, 1] that meets both nodes with two derivatives. */
function quintic([v0, s0, c0]: Node, [v1, s1, c1]: Node): number[] {
  const value = v1 - v0 - s0 - c0 / 2;
  const slope = s1 - s0 - c0;
  const curvature = c1 - c0;
  return [
    v0,
    s0,
    c0 / 2,
    10 * value - 4 * slope + curvature / 2,
    -15 * value + 7 * slope - curvature,
    6 * value - 3 * slope + curvature / 2,
  ];
}
