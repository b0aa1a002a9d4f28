import { thousands } from '../scenario/thousands.ts';

/**
 * Numbers as people read them. Written out by hand rather than by `Intl`, whose output changes with the machine's
 * locale data: a report has the same bytes everywhere.
 */

/** What stands where there is no number: nothing over nothing. */
export const NONE = '–';
export const MINUS = '−';
/** A number and its unit stay on one line. */
const SPACE = '\u00a0';

/** `1452.26, 1` gives `1,452.3`. */
export function decimal(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return NONE;
  const text = Math.abs(value).toFixed(digits);
  const sign = value < 0 && Number(text) !== 0 ? MINUS : '';
  return sign + thousands(text);
}

/** A count of contacts, which may be a mean and so a fraction: one decimal below a hundred. */
export function count(value: number): string {
  return decimal(value, Math.abs(value) < 99.95 && !Number.isInteger(value) ? 1 : 0);
}

/** A share as a percentage. What is not quite all or nothing is never rounded to all or nothing. */
export function percent(share: number, digits = 1): string {
  if (!Number.isFinite(share)) return NONE;
  if (share === 0 || share === 1) return share === 0 ? '0%' : '100%';
  const smallest = 10 ** -digits;
  if (share > 0 && share * 100 < smallest / 2) return `<${decimal(smallest, digits)}%`;
  if (share < 1 && share * 100 > 100 - smallest / 2) return `>${decimal(100 - smallest, digits)}%`;
  return `${decimal(share * 100, digits)}%`;
}

/** Seconds as a duration: `0.4 s`, `45 s`, `1 min 5 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return NONE;
  if (seconds < 0) return MINUS + duration(-seconds);
  if (seconds === 0) return `0${SPACE}s`;
  if (seconds < 0.05) return `<0.1${SPACE}s`;
  if (seconds < 9.95) return `${decimal(seconds, Number.isInteger(seconds) ? 0 : 1)}${SPACE}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${SPACE}s`;
  if (whole < 3600) return pair(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(seconds / 60);
  return pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

/** An amount with its currency after it: whole units from a thousand up, cents below. */
export function money(amount: number, currency: string): string {
  if (!Number.isFinite(amount)) return NONE;
  return `${decimal(amount, Math.abs(amount) < 999.995 ? 2 : 0)}${SPACE}${currency}`;
}

/** Hours of agent time. */
export function hours(value: number): string {
  return Number.isFinite(value) ? `${decimal(value, Math.abs(value) < 99.95 ? 1 : 0)}${SPACE}h` : NONE;
}

/** Seconds since midnight as `08:30`; the end of a day is `24:00`. */
export function clock(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const ofDay = minutes > 0 && minutes % 1440 === 0 ? 1440 : minutes % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** `1 interval`, `18 intervals`. */
export function plural(number: number, noun: string): string {
  return `${decimal(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`; past `most` entries `a, b and 3 more`. */
export function list(entries: readonly string[], most = entries.length): string {
  const shown = entries.length > most ? [...entries.slice(0, most), `${entries.length - most} more`] : entries;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** With its first letter as a capital. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0
    ? `${decimal(large)}${SPACE}${largeUnit}`
    : [decimal(large), largeUnit, small, smallUnit].join(SPACE);
}
