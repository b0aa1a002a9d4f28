import type { Distribution } from './scenario.ts';

/** Seconds. */
export function meanTime(distribution: Distribution): number {
  switch (distribution.family) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return (distribution.from + distribution.to) / 2;
    case 'triangular':
      return (distribution.from + distribution.mode + distribution.to) / 3;
    case 'empirical':
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    default:
      return distribution.mean;
  }
}
