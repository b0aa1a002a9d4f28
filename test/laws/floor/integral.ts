import type { Course } from '../../../src/experiment/floor/course.ts';

/** A course added up over the time between two instants. */
export function integral({ times, values }: Course, from: number, to: number): number {
  let sum = 0;
  values.forEach((value, place) => {
    const begin = Math.max(from, times[place] ?? 0);
    const end = Math.min(to, times[place + 1] ?? to);
    if (end > begin) sum += value * (end - begin);
  });
  return sum;
}
