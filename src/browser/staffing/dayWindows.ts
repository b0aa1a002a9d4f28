import { clock } from '../../report/format.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';

/** The cells of one day of the horizon. */
export interface DayWindow {
  readonly label: string;
  readonly from: number;
  /** Past the last. */
  readonly to: number;
}

/** The days of a horizon that is cut into equal cells; one window where it is no longer than a day. */
export function dayWindows({ start, date, length }: Horizon, cells: number): readonly DayWindow[] {
  const cell = length / cells;
  if (length <= DAY) return [{ label: '', from: 0, to: cells }];
  const dayOf = (index: number) => Math.floor((start + index * cell) / DAY + 1e-9);
  const windows: DayWindow[] = [];
  for (let from = 0; from < cells; ) {
    const day = dayOf(from);
    let to = from + 1;
    while (to < cells && dayOf(to) === day) to++;
    windows.push({ label: dayLabel(date, day), from, to });
    from = to;
  }
  return windows;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function dayLabel(date: string | null, day: number): string {
  if (date === null) return `Day ${day + 1}`;
  const at = new Date(Date.parse(`${date}T00:00:00Z`) + day * DAY * 1000);
  return `${WEEKDAYS[at.getUTCDay()]} ${at.toISOString().slice(0, 10)}`;
}

/** `10:30`, the start of a cell. */
export function cellClock({ start, length }: Horizon, cells: number, cell: number): string {
  const seconds = start + (cell * length) / cells;
  return clock(cell > 0 && seconds % DAY === 0 && cell === cells ? seconds : seconds % DAY);
}
