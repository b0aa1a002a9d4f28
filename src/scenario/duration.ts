import { DAY, HOUR, MICROSECONDS, MINUTE } from '../time.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { describe, quote } from './suggest.ts';

const NUMBER = String.raw`\d+(?:\.\d+)?|\.\d+`;
const PATTERN = new RegExp(`^(?:(${NUMBER})d)?(?:(${NUMBER})h)?(?:(${NUMBER})m)?(?:(${NUMBER})s)?(?:(${NUMBER})ms)?$`);
const UNITS = [DAY, HOUR, MINUTE, 1, 1e-3];
const EXAMPLES = 'write it like 20s, 4m30s, 1h or a number of seconds';

/** The JSON Schema pattern of a duration written as text. */
export const DURATION_PATTERN = String.raw`^\s*(\d+(\.\d+)?(d|h|ms|m|s|$))+\s*$`;

/** Reads `20s`, `4m30s`, `1h`, `500ms`, `2d` or a number of seconds, to the microsecond. Value in seconds. */
export function parseDuration(input: string | number): Parsed<number> {
  const seconds = typeof input === 'number' ? input : readSigned(input.trim());
  if (seconds === undefined) return { fault: `${describe(input)} is not a duration; ${EXAMPLES}${intended(input)}` };
  if (!Number.isFinite(seconds)) return { fault: `${describe(input)} is not a duration; ${EXAMPLES}` };
  if (seconds < 0) return { fault: `a duration cannot be negative, got ${describe(input)}` };
  if (seconds > LIMITS.duration) {
    return { fault: `${describe(input)} is too long; at most ${LIMITS.duration / DAY} days` };
  }
  return { value: toMicrosecondGrid(seconds) };
}

/** Seconds as the shortest text that `parseDuration` reads back: `4m30s`, `1h`, `500ms`. */
export function formatDuration(seconds: number): string {
  let rest = Math.round(seconds * MICROSECONDS);
  if (rest === 0) return '0s';
  let text = '';
  for (const [unit, size] of FORMAT_UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return rest > 0 ? `${text}${rest / MILLISECOND}ms` : text;
}

/** Microseconds. */
const MILLISECOND = 1000;
const FORMAT_UNITS = [
  ['h', HOUR * MICROSECONDS],
  ['m', MINUTE * MICROSECONDS],
  ['s', MICROSECONDS],
] as const;

function readSigned(text: string): number | undefined {
  const negative = text.startsWith('-') ? readDuration(text.slice(1)) : undefined;
  return negative === undefined ? readDuration(text) : -negative;
}

function readDuration(text: string): number | undefined {
  if (/^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  const match = PATTERN.exec(text);
  if (!match || text === '') return undefined;
  return UNITS.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
}

function toMicrosecondGrid(seconds: number): number {
  return Math.round(seconds * MICROSECONDS) / MICROSECONDS;
}

/** Seconds of `8:30` (hours and minutes) or `08:30:15`, as a clock or a spreadsheet shows a time; `undefined` for anything else. */
export function clockSeconds(text: string): number | undefined {
  const [, hours, minutes, seconds = '0'] = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/milliseconds?|msecs?|millis/g, 'ms'],
  [/seconds?|secs?/g, 's'],
  [/minutes?|mins?/g, 'm'],
  [/hours?|hrs?/g, 'h'],
  [/days?/g, 'd'],
  [/\s|,|\band\b/g, ''],
];

/** `5 minutes` is not the format, but what it means is clear enough to be offered. */
function intended(input: string | number): string {
  const squeezed = WORDS.reduce((text, [words, unit]) => text.replaceAll(words, unit), String(input).toLowerCase());
  const seconds = readDuration(squeezed);
  return seconds !== undefined && seconds > 0 && squeezed !== input ? `; did you mean ${quote(squeezed)}?` : '';
}
