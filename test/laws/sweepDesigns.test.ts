import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../src/experiment/sweep/design/latinHypercube.ts';
import { sobol } from '../../src/experiment/sweep/design/sobol.ts';

const NAMES = ['volume', 'staff', 'talk', 'patience', 'reach'];

describe('a latin hypercube', () => {
  it('has exactly one point in each slice of every dimension', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.string(), (count, seed) => {
        const points = latinHypercube(count, NAMES, seed);
        expect(points).toHaveLength(count);
        for (const dimension of NAMES.keys()) {
          const slices = points.map((point) => Math.floor((point[dimension] ?? -1) * count));
          expect(new Set(slices)).toEqual(new Set(Array.from({ length: count }, (_, slice) => slice)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('moves no dimension when another joins', () => {
    const few = latinHypercube(50, NAMES.slice(0, 2), 'seed');
    const more = latinHypercube(50, NAMES, 'seed');
    expect(more.map((point) => point.slice(0, 2))).toEqual(few);
  });

  it('is another one with another seed', () => {
    expect(latinHypercube(20, NAMES, 'one')).not.toEqual(latinHypercube(20, NAMES, 'two'));
  });

  it('pairs two dimensions without correlation', () => {
    // n = 4,000 points; under independence the correlation has a standard error of 1/√n = 0.0158, and 4.5 of them are exceeded once in 147,000 runs.
    const points = latinHypercube(4000, ['a', 'b'], 'seed');
    const sum = points.reduce((total, [a = 0, b = 0]) => total + (a - 0.5) * (b - 0.5), 0);
    expect(Math.abs((12 * sum) / 4000)).toBeLessThan(4.5 / Math.sqrt(4000));
  });
});

describe('a Sobol design', () => {
  it.each(['one', 'two', 'three'])('fills every slice of every dimension once, whatever the shift: seed %s', (seed) => {
    const points = sobol(256, NAMES, seed);
    for (const dimension of NAMES.keys()) {
      const slices = points.map((point) => Math.floor((point[dimension] ?? -1) * 256));
      expect(new Set(slices).size).toBe(256);
    }
  });

  it('has one point in each of 16 by 16 squares of its first two dimensions', () => {
    const points = sobol(256, NAMES, 'seed');
    const squares = points.map(([x = -1, y = -1]) => `${Math.floor(16 * x)} ${Math.floor(16 * y)}`);
    expect(new Set(squares).size).toBe(256);
  });

  it('goes on where a smaller one ended, and never touches 0 or 1', () => {
    const points = sobol(512, NAMES, 'seed');
    expect(points.slice(0, 100)).toEqual(sobol(100, NAMES, 'seed'));
    expect(points.flat().filter((value) => value <= 0 || value >= 1)).toEqual([]);
  });
});
