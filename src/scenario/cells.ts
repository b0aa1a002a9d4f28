import { DAY } from '../time.ts';
import { dayOf, formatTimeOfDay, parseMoment } from './clock.ts';
import { readNumber } from './csv.ts';
import { clockSeconds, formatDuration, parseDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import type { Horizon } from './scenario.ts';
import { parseShare } from './share.ts';
import { quote } from './suggest.ts';
import { thousands } from './thousands.ts';

/** What the cells of a CSV file say. */

export function contactsCell(cell: string): Parsed<number> {
  const value = readNumber(cell);
  if (value === undefined) return { fault: notANumber(cell, 'a number of contacts') };
  return value >= 0 ? { value } : { fault: `expected 0 contacts or more, got ${cell}` };
}

export function agentsCell(cell: string): Parsed<number> {
  const value = readNumber(cell);
  if (value === undefined) return { fault: notANumber(cell, 'a whole number of agents') };
  if (!Number.isInteger(value))
    return { fault: `expected a whole number of agents, got ${cell}; write ${Math.round(value)}` };
  if (value >= 0 && value <= LIMITS.agentsAtOnce) return { value };
  return { fault: `expected 0 to ${thousands(LIMITS.agentsAtOnce)} agents, got ${cell}` };
}

function notANumber(cell: string, what: string): string {
  return cell === '' ? `expected ${what}, got an empty cell; write 0 for none` : `expected ${what}, got ${quote(cell)}`;
}

export function recordsCell(cell: string): Parsed<number> {
  const value = readNumber(cell);
  if (value === undefined) return { fault: notANumber(cell, 'a whole number of records') };
  if (!Number.isInteger(value))
    return { fault: `expected a whole number of records, got ${cell}; write ${Math.round(value)}` };
  return value >= 0 ? { value } : { fault: `expected 0 records or more, got ${cell}` };
}

/** A percentage or a fraction of 1, with a decimal comma or point. */
export function shareCell(cell: string): Parsed<number> {
  if (cell === '') return { fault: 'expected a share such as 35% or 0.35, got an empty cell; write 0% for none' };
  return parseShare(readNumber(cell) ?? cell.replace(',', '.'));
}

/** A number of seconds (decimal comma or point), a duration such as 90s, or hours, minutes and seconds such as 0:01:30. */
export function durationCell(cell: string): Parsed<number> {
  if (cell === '') return { fault: 'expected a number of seconds or a duration such as 90s, got an empty cell' };
  const clock = clockSeconds(cell);
  if (clock === undefined) return parseDuration(readNumber(cell) ?? cell);
  if (/:.*:/.test(cell)) return { value: clock };
  const [hours, minutes] = [clock, clock / 60].map(formatDuration);
  return { fault: `${quote(cell)} may be ${hours} or ${minutes}; write it so, or with hours, minutes and seconds` };
}

/** As `durationCell`; `null` for an empty cell, to be drawn from the type's distribution. */
export function serviceCell(cell: string): Parsed<number | null> {
  return cell === '' ? { value: null } : durationCell(cell);
}

/** As `serviceCell`; Infinity for `never`. */
export function patienceCell(cell: string): Parsed<number | null> {
  if (cell === 'never') return { value: Number.POSITIVE_INFINITY };
  const parsed = serviceCell(cell);
  return 'fault' in parsed && /not a duration/.test(parsed.fault) ? { fault: `${parsed.fault}, or never` } : parsed;
}

/**
 * Seconds since the start of the horizon: given as such, as a duration, as a time of day (in a horizon of a day at most,
 * where it is the one after the start) or as date and time.
 */
export function timeCell(cell: string, horizon: Horizon): Parsed<number> {
  const parsed = cell.includes(':') ? momentCell(cell, horizon) : elapsedCell(cell);
  if ('fault' in parsed || parsed.value < horizon.length) return parsed;
  const end = horizon.start + horizon.length;
  const until =
    end <= DAY ? `${formatTimeOfDay(horizon.start)} to ${formatTimeOfDay(end)}` : formatDuration(horizon.length);
  return { fault: `${quote(cell)} is outside the horizon (${until})` };
}

function elapsedCell(cell: string): Parsed<number> {
  const parsed = durationCell(cell);
  if ('value' in parsed || /negative/.test(parsed.fault)) return parsed;
  const advice = 'write seconds since the start, a duration such as 90s, or a time of day such as 08:30';
  return { fault: `${cell === '' ? 'an empty cell' : quote(cell)} is not a time; ${advice}` };
}

function momentCell(cell: string, horizon: Horizon): Parsed<number> {
  const parsed = parseMoment(cell);
  if ('fault' in parsed) return parsed;
  const { day, seconds } = parsed.value;
  if (day !== null) return datedCell(cell, day, seconds, horizon);
  if (horizon.length > DAY)
    return {
      fault: `the horizon is longer than a day: write ${quote(cell)} with its date, or in seconds since the start`,
    };
  return { value: seconds >= horizon.start ? seconds - horizon.start : seconds + DAY - horizon.start };
}

function datedCell(cell: string, day: number, seconds: number, horizon: Horizon): Parsed<number> {
  const first = horizon.date === null ? undefined : dayOf(horizon.date);
  if (first === undefined) return { fault: `${quote(cell)} has a date, but the start of the horizon has none` };
  const value = (day - first) * DAY + seconds - horizon.start;
  return value >= 0 ? { value } : { fault: `${quote(cell)} is before the start of the horizon` };
}
