import { describe, expect, it } from 'vitest';
import { SOBOL_DIMENSIONS, sobolFractions } from '../../src/experiment/sweep/design/sobol.ts';

/**
 * Point 777 (of 0, 1, …) of the first 40 dimensions, times 2^32: SciPy 1.17.1's `qmc.Sobol(40, scramble=False)`, which reads the whole
 * published table of Joe and Kuo (2008).
 */
const POINT_777 = [
  2973761536, 4022337536, 700448768, 1178599424, 2730491904, 1530920960, 817889280, 3275751424, 1497366528, 1388314624,
  3200253952, 2990538752, 1648361472, 2034237440, 2445279232, 2210398208, 1732247552, 3711959040, 1589641216,
  3233808384, 1019215872, 1170210816, 4064280576, 2067791872, 1480589312, 624951296, 255852544, 3351248896, 272629760,
  473956352, 2327838720, 3862953984, 482344960, 12582912, 3460300800, 4064280576, 1983905792, 1505755136, 1472200704,
  1539309568,
];

describe('Sobol’s sequence', () => {
  it('begins as Joe and Kuo’s own program prints it', () => {
    const points = sobolFractions(10, 3);
    const rows = Array.from({ length: 10 }, (_, point) =>
      Array.from(points.subarray(3 * point, 3 * point + 3), (fraction) => fraction / 2 ** 32),
    );
    expect(rows).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it('has the points of an independent implementation in every dimension that is kept', () => {
    expect(SOBOL_DIMENSIONS).toBe(40);
    expect(Array.from(sobolFractions(778, SOBOL_DIMENSIONS).subarray(777 * SOBOL_DIMENSIONS))).toEqual(POINT_777);
  });
});
