import { intervalStart } from '../../experiment/intervalStart.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { MICROSECONDS, MINUTE } from '../../time.ts';

/** An instant (microseconds since the horizon's start) as a clock shows it: `08:30:05`, on later days `day 2 08:30:05`. */
export function floorTime(horizon: Horizon, time: number): string {
  const seconds = Math.floor(time / MICROSECONDS);
  return `${minuteOf(horizon, time)}:${String((horizon.start + seconds) % MINUTE).padStart(2, '0')}`;
}

/** The same without its seconds. */
export function minuteOf(horizon: Horizon, time: number): string {
  const seconds = horizon.start + Math.floor(time / MICROSECONDS);
  return intervalStart({ ...horizon, start: seconds - (seconds % MINUTE) }, 0);
}

/** A wait in seconds as wallboards show it: `0:45`, `1:02:03`. */
export function waitText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const rest = two(whole % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}
