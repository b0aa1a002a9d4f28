import type { CoverTask } from '../../../src/experiment/schedule/coverTask.ts';
import type { Solver } from '../../../src/experiment/schedule/integerProgram.ts';
import { solveWithHighs } from '../../../src/node/solver/solveWithHighs.ts';
import type { BreakWindow, Horizon, ShiftType } from '../../../src/scenario/scenario.ts';

export const HOUR = 3600;
export const QUARTER = 900;

/** HiGHS on this thread. */
export const solver: Solver = { solve: solveWithHighs };

/** Days from midnight on, in intervals of so many hours. */
export function daysOf(days: number, interval: number, start = 0): Horizon {
  return {
    start: start * HOUR,
    date: null,
    length: days * 24 * HOUR,
    interval: interval * HOUR,
    warmUp: 0,
    close: 'finish',
  };
}

/** A shift type without rules of any kind; times in hours. */
export function shiftType(
  name: string,
  lengths: readonly number[],
  starts: readonly number[],
  rules: Partial<ShiftType> = {},
): ShiftType {
  const seconds = (hours: readonly number[]) => hours.map((each) => each * HOUR);
  const free = { breaks: [], agents: null, days: 7, rest: 0, cost: null, atMost: 1 };
  return { name, lengths: seconds(lengths), starts: seconds(starts), ...free, ...rules };
}

/** A break of so many minutes that begins between two hours of the shift, on quarters. */
export function pause(minutes: number, from: number, to: number, paid = true): BreakWindow {
  return { length: minutes * 60, earliest: from * HOUR, latest: to * HOUR, every: QUARTER, paid };
}

/** One group at 10 an hour, whose agents are wanted. */
export function oneGroup(horizon: Horizon, wanted: readonly number[], shiftTypes: readonly ShiftType[]): CoverTask {
  const group = { name: 'tellers', shiftTypes, pay: { perHour: 10, perDay: 0 }, counts: [0] };
  return { horizon, requirements: [wanted], groups: [group] };
}
