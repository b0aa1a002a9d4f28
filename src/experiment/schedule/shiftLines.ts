import { formatTimeOfDay } from '../../scenario/clock.ts';
import type { Horizon, Shift } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import { grouped } from './grouped.ts';

/** A shift as a scenario has it, on one day or several. */
export interface ShiftLine extends Omit<Shift, 'start'> {
  /** `08:30`; or with its date, of a shift that began before a horizon with a date. */
  readonly start: string;
  /** Days of the horizon from 1; none beside a date. */
  readonly days: readonly number[];
}

/** Shifts of a horizon as lines: the same shift on several days is one. */
export function shiftLines(shifts: readonly Shift[], horizon: Horizon): readonly ShiftLine[] {
  const timed = shifts.map((shift) => {
    const seconds = horizon.start + shift.start;
    const day = Math.floor(seconds / DAY);
    return { ...shift, day, time: seconds - day * DAY };
  });
  const within = timed.filter(({ day }) => day >= 0).sort((a, b) => a.time - b.time || a.length - b.length);
  const before = timed.filter(({ day }) => day < 0);
  const same = grouped(within, ({ time, length, agents, breaks }) => JSON.stringify([time, length, agents, breaks]));
  return [
    ...before.map(({ time, length, agents, breaks }) => {
      return { start: dayBefore(horizon, time), length, agents, breaks, days: [] };
    }),
    ...[...same.values()].flatMap((some): readonly ShiftLine[] => {
      const [first] = some;
      if (first === undefined) return [];
      const { time, length, agents, breaks } = first;
      return [{ start: formatTimeOfDay(time), length, agents, breaks, days: some.map(({ day }) => day + 1) }];
    }),
  ];
}

/** A shift that reaches in from before a horizon with a date. */
function dayBefore({ date }: Horizon, time: number): string {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) - DAY * 1000).toISOString().slice(0, 10);
  return `${day} ${formatTimeOfDay(time)}`;
}
