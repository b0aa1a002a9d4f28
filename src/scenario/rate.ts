import { parseDuration } from './duration.ts';
import type { Parsed } from './parsed.ts';
import { describe } from './suggest.ts';

/** So many contacts each so many seconds. */
export interface Rate {
  readonly count: number;
  readonly period: number;
}

/** The JSON Schema pattern of a rate. */
export const RATE_PATTERN = String.raw`^\s*\d+(\.\d+)?\s*/\s*(\d[0-9.dhms]*|d|h|m|s)\s*$`;

const EXAMPLES = 'write it like 240/h, 4/m or 100/30m';

/** Reads `240/h`, `4/m`, `0.1/s`, `5000/d` or `100/30m`. */
export function parseRate(input: string | number): Parsed<Rate> {
  if (typeof input === 'number') return { fault: `${input} of what time? ${EXAMPLES}` };
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*(?:\/|\bper\b)\s*([^\s].*)$/.exec(input.trim());
  if (!match) return { fault: `${describe(input)} is not a rate; ${EXAMPLES}` };
  const [, count = '', per = ''] = match;
  const period = parseDuration(/^[dhms]/.test(per) ? `1${PERIODS.get(per) ?? per}` : per);
  if ('fault' in period || period.value <= 0) return { fault: `${describe(input)} is not a rate; ${EXAMPLES}` };
  return { value: { count: Number(count), period: period.value } };
}

const PERIODS: ReadonlyMap<string, string> = new Map([
  ['hour', 'h'],
  ['minute', 'm'],
  ['second', 's'],
  ['day', 'd'],
]);
