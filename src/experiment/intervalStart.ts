import type { Horizon } from '../scenario/scenario.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';

/** How an interval is named: `08:30`, from the second day on `day 2 08:30`, or `2026-03-02 08:30` where the file has a date. */
export function intervalStart(horizon: Horizon, interval: number): string {
  const seconds = horizon.start + interval * horizon.interval;
  const day = Math.floor(seconds / DAY);
  const clock = timeOfDay(seconds - day * DAY);
  if (horizon.date !== null) return `${dateAfter(horizon.date, day)} ${clock}`;
  return day === 0 ? clock : `day ${day + 1} ${clock}`;
}

function timeOfDay(seconds: number): string {
  const two = (value: number) => `${Math.floor(value)}`.padStart(2, '0');
  const clock = `${two(seconds / HOUR)}:${two((seconds % HOUR) / MINUTE)}`;
  const rest = Math.round((seconds % MINUTE) * 1000) / 1000;
  return rest === 0 ? clock : `${clock}:${rest < 10 ? '0' : ''}${rest}`;
}

/** The date `days` after an ISO date. */
function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY * 1000).toISOString().slice(0, 10);
}
