import type { Break, Shift } from '../scenario/scenario.ts';
import { toMicroseconds } from '../time.ts';
import type { PlanRoster } from './plan.ts';

/** One agent's shift, clipped to the horizon. */
interface Entry {
  readonly unclipped: number;
  readonly start: number;
  readonly end: number;
  readonly breaks: readonly { readonly start: number; readonly length: number; readonly paid: boolean }[];
}

/** The agents of a group's shifts, one by one. */
export function compileRoster(shifts: readonly Shift[], horizon: number): PlanRoster {
  const entries = shifts
    .toSorted(inOrder)
    .flatMap((shift) => Array<Entry>(shift.agents).fill(compileShift(shift, horizon)));
  const breaks = entries.flatMap((entry) => entry.breaks);
  let first = 0;
  return {
    start: Float64Array.from(entries, ({ start }) => start),
    end: Float64Array.from(entries, ({ end }) => end),
    firstBreak: Int32Array.from([0, ...entries.map((entry) => (first += entry.breaks.length))]),
    breakStart: Float64Array.from(breaks, ({ start }) => start),
    breakLength: Float64Array.from(breaks, ({ length }) => length),
    breakPaid: Uint8Array.from(breaks, ({ paid }) => (paid ? 1 : 0)),
    blocks: blocksOf(entries),
  };
}

/** By start, length and breaks: the order of the file means nothing. */
function inOrder(a: Shift, b: Shift): number {
  const keys = ({ start, length, breaks }: Shift) => [start, length, ...breaks.flatMap(breakKeys)];
  const [left, right] = [keys(a), keys(b)];
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? left.length - right.length : (left[place] ?? 0) - (right[place] ?? Number.NEGATIVE_INFINITY);
}

function breakKeys({ after, length, paid }: Break): number[] {
  return [after, length, paid ? 1 : 0];
}

function compileShift({ start, length, breaks }: Shift, horizon: number): Entry {
  const unclipped = toMicroseconds(start);
  const end = toMicroseconds(start + length);
  const clipped = breaks.map((one) => {
    const from = toMicroseconds(start + one.after);
    const to = toMicroseconds(start + one.after + one.length);
    return { start: Math.max(0, from), length: to - Math.max(0, from), paid: one.paid };
  });
  return {
    unclipped,
    start: Math.max(0, unclipped),
    end: Math.min(horizon, end),
    breaks: clipped.filter((one) => one.length > 0 && one.start < horizon),
  };
}

function blocksOf(entries: readonly Entry[]): PlanRoster['blocks'] {
  const blocks = new Map<number, number>();
  for (const { unclipped } of entries) blocks.set(unclipped, (blocks.get(unclipped) ?? 0) + 1);
  return [...blocks].map(([start, agents]) => ({ start, agents }));
}
