import type { Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';

/** A day of the horizon from 0: its date where the file has one, else its number from 1. */
export function dayName({ date }: Horizon, day: number): string {
  if (date === null) return String(day + 1);
  return new Date(Date.parse(`${date}T00:00:00Z`) + day * DAY * 1000).toISOString().slice(0, 10);
}
