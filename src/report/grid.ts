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
  /** d3 time format of the axis ticks and of the hover title. */
  readonly tickFormat: string;
  readonly hoverFormat: string;
  /** A moment on the axis, by its place in intervals since the first: 0 is the start of the first, 0.5 its middle. */
  at(place: number): string;
  /** `08:30`, the start of an interval; past the last one, the end of the horizon. */
  label(interval: number): string;
}

/** The time grid of a run. Without a date in the file, days are counted from a year in which day 1 is 1 January. */
export function gridOf(result: Result, scenario: Scenario): Grid {
  const { start, date, length, interval, warmUp } = scenario.horizon;
  const starts = result.intervals.map((each) => each.start);
  const day = Date.parse(`${date ?? '2001-01-01'}T00:00:00Z`);
  const at = (place: number) => new Date(day + (start + warmUp + place * interval) * 1000).toISOString();
  const severalDays = start + length > DAY;
  const dayFormat = date === null ? 'day %-j' : '%a %-d %b';
  return {
    starts,
    hours: interval / HOUR,
    intervalText: interval % HOUR === 0 ? `${interval / HOUR} h` : `${interval / MINUTE} min`,
    middles: starts.map((_, index) => at(index + 0.5)),
    range: [at(0), at(starts.length)],
    width: interval * 1000,
    tickFormat: severalDays ? `%H:%M\n${dayFormat}` : '%H:%M',
    hoverFormat: severalDays ? `${dayFormat}, %H:%M` : '%H:%M',
    at,
    label: (index) => starts[index] ?? clock(start + warmUp + index * interval),
  };
}

/** The intervals for which `chosen` holds, run together: `08:00–10:30`, `14:00–14:30`. */
export function spans(grid: Grid, chosen: (interval: number) => boolean): readonly string[] {
  const found: string[] = [];
  let from = -1;
  for (let index = 0; index <= grid.starts.length; index++) {
    const inside = index < grid.starts.length && chosen(index);
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      found.push(`${grid.label(from)}–${grid.label(index)}`);
      from = -1;
    }
  }
  return found;
}
