import { DAY, HOUR, MINUTE } from '../time.ts';
import type { Parsed } from './parsed.ts';
import { describe } from './suggest.ts';

/** A time of day, and the date where one is given. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Days since 1970-01-01 of that date, by the calendar; `null` without a date. */
  readonly day: number | null;
  /** Seconds since midnight; 86,400 for `24:00`. */
  readonly seconds: number;
}

const PATTERN = /^(?:(\d{4})-(\d{2})-(\d{2})(?:[Tt]|\s+))?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;

/** The JSON Schema pattern of a moment. */
export const MOMENT_PATTERN = String.raw`^(\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(:\d{2})?$`;

export const TIME_OF_DAY_PATTERN = String.raw`^\d{1,2}:\d{2}(:\d{2})?$`;

/** Reads `08:30`, `24:00`, `2026-03-02 08:30` or `2026-03-02T08:30`, with seconds or without. */
export function parseMoment(input: string | number): Parsed<Moment> {
  if (typeof input === 'number')
    return { fault: `expected a time of day, got ${input}; write it in quotes: ${guess(input)}` };
  const match = PATTERN.exec(input.trim());
  if (!match) return { fault: `${describe(input)} is not a time of day; write it like "08:30" or "2026-03-02 08:30"` };
  const [, year, month, date, hour, minute, second] = match;
  const seconds = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second ?? 0);
  if (Number(minute) >= 60 || Number(second ?? 0) >= 60 || seconds > DAY) {
    return { fault: `${describe(input)} is not a time of day; the day goes from 00:00 to 24:00` };
  }
  if (year === undefined) return { value: { date: null, day: null, seconds } };
  const day = dayNumber(Number(year), Number(month), Number(date));
  if (day === undefined) return { fault: `${describe(input)} names a day that is not in the calendar` };
  return { value: { date: `${year}-${month}-${date}`, day, seconds } };
}

/** Reads `08:30` or `24:00`, and refuses a date beside it. Value in seconds since midnight. */
export function parseTimeOfDay(input: string | number): Parsed<number> {
  const parsed = parseMoment(input);
  if ('fault' in parsed) return parsed;
  const { date, seconds } = parsed.value;
  if (date === null) return { value: seconds };
  return { fault: `${describe(input)} has a date; write only the time of day: "${formatTimeOfDay(seconds)}"` };
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** The JSON Schema pattern of a weekday. */
export const WEEKDAYS_PATTERN = `^(${WEEKDAYS.join('|')})$`;
export type Weekday = (typeof WEEKDAYS)[number];

/** The weekday of a day counted from 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): Weekday | undefined {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7];
}

/** Days from 1970-01-01 to a date `YYYY-MM-DD`; `undefined` for what is no date. */
export function dayOf(date: string): number | undefined {
  const parsed = parseMoment(`${date} 00:00`);
  return 'value' in parsed ? (parsed.value.day ?? undefined) : undefined;
}

/** Seconds since midnight as `08:30`, or `08:30:15` when there are seconds. */
export function formatTimeOfDay(seconds: number): string {
  const rest = seconds % MINUTE;
  const parts = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE)];
  if (rest > 0) parts.push(rest);
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** `08:30`, or `2026-03-02 08:30` when there is a date. */
export function formatMoment({ date, seconds }: Moment): string {
  return `${date === null ? '' : `${date} `}${formatTimeOfDay(seconds)}`;
}

/** `undefined` for a date such as February 30, which the calendar would roll over. */
function dayNumber(year: number, month: number, date: number): number | undefined {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return same ? time / (DAY * 1000) : undefined;
}

/** 8 may stand for 8:00, and readers of YAML 1.1 take 20:00 for 1200 minutes. */
function guess(input: number): string {
  const seconds = Number.isInteger(input) && input >= 0 ? input * (input <= 24 ? HOUR : MINUTE) : DAY + 1;
  return `"${seconds <= DAY ? formatTimeOfDay(seconds) : '08:30'}"`;
}
