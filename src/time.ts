/** The engine counts time in whole microseconds since the horizon's start, held in doubles (exact to 2^53). */
export const MICROSECONDS = 1e6;
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86400;

/** Seconds to whole microseconds. */
export function toMicroseconds(seconds: number): number {
  return Math.round(seconds * MICROSECONDS);
}
