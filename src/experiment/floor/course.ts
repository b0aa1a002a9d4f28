/**
 * How a number goes over time: it is `values[k]` from `times[k]` (microseconds since the horizon's start, ascending) until the next. The
 * first time is 0; NaN is no value.
 */
export interface Course {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** Changes of a count that starts at 0: up or, negative, down by `steps[k]` at `times[k]`, in any order. */
export interface Changes {
  readonly times: number[];
  readonly steps: number[];
}

export function change({ times, steps }: Changes, time: number, step: number): void {
  times.push(time);
  steps.push(step);
}

/** The sum of some counts, each with a factor. */
export function sumOf(...parts: readonly (readonly [factor: number, Changes])[]): Changes {
  return {
    times: parts.flatMap(([, { times }]) => times),
    steps: parts.flatMap(([factor, { steps }]) => steps.map((step) => factor * step)),
  };
}

/** A count over time; what happens at one instant is one change. */
export function countCourse({ times, steps }: Changes): Course {
  const order = Uint32Array.from(times.keys()).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const points: Point[] = [[0, 0]];
  let count = 0;
  for (const place of order) {
    count += steps[place] ?? 0;
    addPoint(points, times[place] ?? 0, count);
  }
  return courseOf(points);
}

export type Point = [time: number, value: number];

/** Goes on a course of points by ascending time: of several at one instant the last counts, and one that changes nothing is left out. */
export function addPoint(points: Point[], time: number, value: number): void {
  if (points.at(-1)?.[0] === time) points.pop();
  if (!Object.is(points.at(-1)?.[1], value)) points.push([time, value]);
}

export function courseOf(points: readonly Point[]): Course {
  return {
    times: Float64Array.from(points, ([time]) => time),
    values: Float64Array.from(points, ([, value]) => value),
  };
}

/** The course up to an instant, and 0 from then on. */
export function endedAt({ times, values }: Course, end: number): Course {
  const kept = countUpTo(times, end - 1);
  const until = (from: Float64Array, last: number) => {
    const whole = new Float64Array(kept + 1);
    whole.set(from.subarray(0, kept));
    whole[kept] = last;
    return whole;
  };
  return { times: until(times, end), values: until(values, 0) };
}

export function valueAt({ times, values }: Course, time: number): number {
  return values[countUpTo(times, time) - 1] ?? Number.NaN;
}

/** How many of some ascending instants have come by `time`. */
export function countUpTo(instants: Float64Array, time: number): number {
  let from = 0;
  let to = instants.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((instants[middle] ?? 0) <= time) from = middle + 1;
    else to = middle;
  }
  return from;
}
