import { grouped } from '../../experiment/schedule/grouped.ts';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { mergedShifts } from '../../scenario/mergedShifts.ts';
import type { Break, Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import { clock, duration, list } from '../format.ts';

/** Shifts of one type that begin and end at the same time of day, on whatever days. */
export interface ShiftRow {
  /** Place among the scheduled groups. */
  readonly group: number;
  /** Place among the group's shift types. */
  readonly type: number;
  /** Seconds since midnight. */
  readonly time: number;
  readonly length: number;
  /** Agents on each day, the first of `days` first. */
  readonly agents: readonly number[];
  /** Their breaks, where all of them have the same; else `null`. */
  readonly breaks: readonly Break[] | null;
}

export interface ShiftRows {
  /** Days on which shifts may begin, 0 being the horizon's first; -1 is the day before. */
  readonly days: readonly number[];
  readonly rows: readonly ShiftRow[];
}

/** The shifts of a schedule as rows of a table: of several days one row a time of day, of a single day one for each way to take breaks, too. */
export function shiftRows({ cover: { shifts } }: Pick<Schedule, 'cover'>, horizon: Horizon): ShiftRows {
  const first = Math.min(0, ...shifts.map(({ day }) => day));
  const last = Math.ceil((horizon.start + horizon.length) / DAY) - 1;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const timed = shifts.map((shift) => ({ ...shift, time: horizon.start + shift.start - shift.day * DAY }));
  const key = ({ group, type, time, length, breaks }: (typeof timed)[number]) =>
    JSON.stringify([group, type, time, length, days.length > 1 ? null : breaks]);
  const rows = [...grouped(timed, key).values()].flatMap((some): ShiftRow[] => {
    const [one] = some;
    if (one === undefined) return [];
    const { group, type, time, length } = one;
    const agents = days.map((day) => some.reduce((sum, each) => sum + (each.day === day ? each.agents : 0), 0));
    const isSame = mergedShifts(some.map((each) => ({ ...each, start: 0 }))).length === 1;
    return [{ group, type, time, length, agents, breaks: isSame ? one.breaks : null }];
  });
  return {
    days,
    rows: rows.sort((a, b) => a.group - b.group || a.time - b.time || a.type - b.type || a.length - b.length),
  };
}

/** `07:00–15:30`. */
export function shiftSpan({ time, length }: Pick<ShiftRow, 'time' | 'length'>): string {
  return `${clock(time)}–${clock(time + length)}`;
}

/** `09:00 for 15 min and 11:00 for 30 min unpaid`. */
export function breaksText({ time, breaks }: Pick<ShiftRow, 'time' | 'breaks'>): string {
  if (breaks === null) return 'at several times';
  return list(
    breaks.map(({ after, length, paid }) => `${clock(time + after)} for ${duration(length)}${paid ? '' : ' unpaid'}`),
  );
}
