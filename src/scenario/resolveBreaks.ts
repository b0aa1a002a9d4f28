import { toMicroseconds } from '../time.ts';
import { formatDuration } from './duration.ts';
import type { Break } from './scenario.ts';
import type { WrittenShift } from './shiftsOfFile.ts';

/** The breaks of a shift in their order; `undefined` when one of them is not within the shift, or overlaps another. */
export function resolveBreaks({ spec: { breaks, length }, refuse }: WrittenShift): Break[] | undefined {
  const placed = breaks.map((one, index) => ({ ...one, place: index }));
  placed.sort((a, b) => a.after - b.after || a.length - b.length);
  let sound = true;
  const fault = (place: number, message: string) => {
    sound = false;
    refuse(['breaks', place], message);
  };
  for (const [index, { after, length: duration, place }] of placed.entries()) {
    const end = after + duration;
    const before = placed[index - 1];
    const free = before ? before.after + before.length : 0;
    if (isLater(end, length)) {
      const [from, to, whole] = [after, end, length].map(formatDuration);
      fault(place, `a break from ${from} to ${to} does not lie within a shift of ${whole}`);
    } else if (isLater(free, after)) {
      const [from, until] = [after, free].map(formatDuration);
      fault(place, `a break from ${from} on overlaps the one before, which lasts until ${until}`);
    }
  }
  return sound ? placed.map(({ after, length: duration, paid }) => ({ after, length: duration, paid })) : undefined;
}

/** By a microsecond or more: sums of seconds are not exact below. */
function isLater(a: number, b: number): boolean {
  return toMicroseconds(a) > toMicroseconds(b);
}
