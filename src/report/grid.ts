import type { Result } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { clock } from './format.ts';

/** The counted intervals of a run and where they lie on a time axis. */
export interface Grid {
  /** `08:30`, as the result names them. */
  readonly starts: readonly string[];
  /** Length of an interval, hours. */
  readonly hours: number;
  /** `30 min`. */
  readonly intervalText: string;
  /** Middle of each interval, as the axis takes it: `2000-01-01T08:45:00.000Z`. */
  readonly middles: readonly string[];
  /** Start of the first and end of the last counted interval, as the axis takes them. */
  readonly range: readonly [string, string];
  /** Length of an interval, milliseconds. */
  readonly width: number;
  /** Whether the horizon goes on into a second day: the ticks then name the day below the time. */
  readonly severalDays: boolean;
  /** d3 time format of the axis ticks and of the hover title. */
  readonly tickFormat: string;
  readonly hoverFormat: string;
  /** The whole as the result names it: `2026-03-02 08:00–18:00`; nothing without intervals. */
  readonly whole: string;
  /** A moment on the axis, by its place in intervals since the first: 0 is the start of the first, 0.5 its middle. */
  at(place: number): string;
  /** `08:30`, or `Mon 2 Mar 08:30` of several days with a date: the start of an interval; past the last one, the end of the horizon. */
  label(interval: number): string;
  /** `08:30–10:00`, from the start of one interval to that of another, the day once where it is the same. */
  span(from: number, to: number): string;
}

/** The time grid of a run. Without a date in the file, days are counted from a year in which day 1 is 1 January. */
export function gridOf(
  result: { readonly intervals: readonly Pick<Result['intervals'][number], 'start'>[] },
  scenario: Scenario,
): Grid {
  const { start, date, length, interval, warmUp } = scenario.horizon;
  const starts = result.intervals.map((each) => each.start);
  const day = Date.parse(`${date ?? '2001-01-01'}T00:00:00Z`);
  const at = (place: number) => new Date(day + (start + warmUp + place * interval) * 1000).toISOString();
  const severalDays = start + length > DAY;
  const dayFormat = date === null ? 'day %-j' : '%a %-d %b';
  const named = (index: number) => starts[index] ?? endLabel(date, start + warmUp + index * interval);
  const label = (index: number) =>
    date === null
      ? named(index)
      : dateLabel(day, start + warmUp + index * interval, index < starts.length, severalDays);
  return {
    starts,
    hours: interval / HOUR,
    intervalText: interval % HOUR === 0 ? `${interval / HOUR} h` : `${interval / MINUTE} min`,
    middles: starts.map((_, index) => at(index + 0.5)),
    range: [at(0), at(starts.length)],
    width: interval * 1000,
    severalDays,
    tickFormat: severalDays ? `%H:%M\n${dayFormat}` : '%H:%M',
    hoverFormat: severalDays ? `${dayFormat}, %H:%M` : '%H:%M',
    whole: starts.length === 0 ? '' : spanText(named(0), named(starts.length)),
    at,
    label,
    span: (from, to) => spanText(label(from), label(to)),
  };
}

/** The day once where it is the same. */
function spanText(begin: string, end: string): string {
  const day = begin.slice(0, begin.search(/\S+$/));
  return `${begin}–${end.startsWith(day) ? end.slice(day.length) : end}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A moment of a dated horizon as prose names it, unbroken: the time alone where there is one day. */
function dateLabel(day: number, seconds: number, isStart: boolean, severalDays: boolean): string {
  const time = clock(isStart ? seconds % DAY : seconds);
  if (!severalDays) return time;
  const days = isStart ? Math.floor(seconds / DAY) : Math.ceil(seconds / DAY) - 1;
  const date = new Date(day + days * DAY * 1000);
  return [WEEKDAYS[date.getUTCDay()], date.getUTCDate(), MONTHS[date.getUTCMonth()], time].join('\u00a0');
}

/** The end of the horizon as intervals are named; the end of a day is `24:00` of that day. */
function endLabel(date: string | null, seconds: number): string {
  const day = Math.max(0, Math.ceil(seconds / DAY) - 1);
  if (date !== null)
    return `${new Date(Date.parse(`${date}T00:00:00Z`) + day * DAY * 1000).toISOString().slice(0, 10)} ${clock(seconds)}`;
  return day === 0 ? clock(seconds) : `day ${day + 1} ${clock(seconds)}`;
}

/** The intervals for which `chosen` holds, run together: `08:00–10:30`, `14:00–14:30`. */
export function spans(grid: Grid, chosen: (interval: number) => boolean): readonly string[] {
  const found: string[] = [];
  let from = -1;
  for (let index = 0; index <= grid.starts.length; index++) {
    const inside = index < grid.starts.length && chosen(index);
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      found.push(grid.span(from, index));
      from = -1;
    }
  }
  return found;
}
