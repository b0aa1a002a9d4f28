import { stream } from '../../../random/stream.ts';
import { JOE_KUO } from './joeKuo.ts';

/** The first dimension, van der Corput's sequence, needs no polynomial. */
export const SOBOL_DIMENSIONS = JOE_KUO.length + 1;

const BITS = 32;

/**
 * The first `count` points of Sobol's sequence in Gray code order (Antonov and Saleev, 1979), as 32-bit fractions: `[point * dimensions +
 * dimension]`, from the origin on.
 *
 * @param dimensions at most `SOBOL_DIMENSIONS`
 */
export function sobolFractions(count: number, dimensions: number): Uint32Array {
  const fractions = new Uint32Array(count * dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const directions = directionNumbers(dimension);
    for (let point = 1; point < count; point++) {
      const before = fractions[(point - 1) * dimensions + dimension] ?? 0;
      fractions[point * dimensions + dimension] = before ^ (directions[lowestBit(point)] ?? 0);
    }
  }
  return fractions;
}

/**
 * Points of the unit cube, one a row: Sobol's, with a digital shift of each dimension's own from the stream of its name. The shift keeps the
 * net as even as it is and takes no point to the edge (Owen, "Monte Carlo theory, methods and examples", chapter 17).
 */
export function sobol(count: number, names: readonly string[], seed: string): readonly (readonly number[])[] {
  const fractions = sobolFractions(count, names.length);
  const shifts = names.map((name) => Math.floor(stream(seed, 0, `sweep/sobol/${name}`).uniform() * 2 ** BITS));
  return Array.from({ length: count }, (_, point) =>
    shifts.map((shift, dimension) => {
      const fraction = fractions[point * names.length + dimension] ?? 0;
      return (((fraction ^ shift) >>> 0) + 0.5) / 2 ** BITS;
    }),
  );
}

/** Joe and Kuo (2008), equations 2 and 3: m[k] = 2 a1 m[k-1] ^ 4 a2 m[k-2] ^ … ^ 2^s m[k-s] ^ m[k-s], as fractions m[k] / 2^k. */
function directionNumbers(dimension: number): Uint32Array {
  const directions = Uint32Array.from({ length: BITS }, (_, bit) => 2 ** (BITS - 1 - bit));
  const [degree, coefficients, initial] = JOE_KUO[dimension - 1] ?? [];
  if (degree === undefined || coefficients === undefined || initial === undefined) return directions;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit] = (initial[bit] ?? 0) * 2 ** (BITS - 1 - bit);
      continue;
    }
    const oldest = directions[bit - degree] ?? 0;
    let direction = oldest ^ (oldest >>> degree);
    for (let term = 1; term < degree; term++) {
      if ((coefficients >>> (degree - 1 - term)) & 1) direction ^= directions[bit - term] ?? 0;
    }
    directions[bit] = direction;
  }
  return directions;
}

function lowestBit(point: number): number {
  return 31 - Math.clz32(point & -point);
}
