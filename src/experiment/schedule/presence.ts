import type { Horizon } from '../../scenario/scenario.ts';
import { toMicroseconds } from '../../time.ts';
import type { PlannedShift } from './coverTask.ts';

/** The fewest agents of a group who are there at an instant of each interval: on shift, and not on a break. */
export function presence(
  planned: readonly PlannedShift[],
  group: number,
  { length, interval }: Horizon,
): Int32Array<ArrayBuffer> {
  const changes = planned
    .filter((shift) => shift.group === group)
    .flatMap(({ start, length: lasts, breaks, agents }) => [
      ...change(start, start + lasts, agents),
      ...breaks.flatMap(({ after, length: pause }) => change(start + after, start + after + pause, -agents)),
    ])
    .sort((a, b) => a.instant - b.instant);
  const step = toMicroseconds(interval);
  const fewest = new Int32Array(Math.round(length / interval));
  let next = 0;
  let present = 0;
  const passUntil = (instant: number) => {
    for (let one = changes[next]; one !== undefined && one.instant <= instant; one = changes[++next])
      present += one.agents;
  };
  for (const index of fewest.keys()) {
    passUntil(index * step);
    fewest[index] = present;
    for (let one = changes[next]; one !== undefined && one.instant < (index + 1) * step; one = changes[next]) {
      passUntil(one.instant);
      fewest[index] = Math.min(fewest[index] ?? 0, present);
    }
  }
  return fewest;
}

function change(from: number, to: number, agents: number) {
  return [
    { instant: toMicroseconds(from), agents },
    { instant: toMicroseconds(to), agents: -agents },
  ];
}
