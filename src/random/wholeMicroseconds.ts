import { MICROSECONDS } from '../time.ts';

/** Seconds to the nearest whole microsecond, half up, as Math.round does it; but that takes longer than a uniform draw. */
export function wholeMicroseconds(seconds: number): number {
  return Math.floor(seconds * MICROSECONDS + 0.5);
}
