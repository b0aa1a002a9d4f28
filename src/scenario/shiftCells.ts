import { DAY } from '../time.ts';
import { parseMoment } from './clock.ts';
import { clockSeconds, formatDuration, parseDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { AFTER_START, type BreakSpec, type DaySpec, LONGEST_SHIFT, parseDay } from './shiftsSchema.ts';
import { quote } from './suggest.ts';

/** What the cells of a file of shifts say; `shiftsCsv` writes them. */

export function startCell(cell: string) {
  return cell === '' ? { fault: 'expected a time of day such as 08:30, got an empty cell' } : parseMoment(cell);
}

export function lengthCell(cell: string): Parsed<number> {
  const parsed = timeWithUnit(cell, '8h or 8:00');
  return 'value' in parsed && parsed.value > DAY ? { fault: LONGEST_SHIFT } : parsed;
}

/** Weekdays, or days of the horizon from 1; `undefined` for an empty cell: every day. */
export function daysCell(cell: string): Parsed<DaySpec[] | undefined> {
  const days: DaySpec[] = [];
  for (const word of cell.split(/[\s,;]+/).filter((each) => each !== '')) {
    const day = parseDay(/^\d+$/.test(word) ? Number(word) : word);
    if ('fault' in day) return day;
    days.push(day.value);
  }
  return { value: days.length > 0 ? days : undefined };
}

/** Breaks as `2h 15m; 4h 30m unpaid`: when after the start of the shift, how long, and whether its time is not paid. */
export function breaksCell(cell: string): Parsed<BreakSpec[]> {
  const breaks: BreakSpec[] = [];
  for (const text of cell.split(';').map((each) => each.trim())) {
    if (text === '') continue;
    const [after = '', length = '', pay, ...others] = text.split(/\s+/);
    if (length === '' || others.length > 0 || (pay !== undefined && pay !== 'unpaid')) {
      return { fault: `${quote(text)} is not a break; write it like 4h 30m, or 4h 30m unpaid, with ; between breaks` };
    }
    const [begin, lasts] = [timeWithUnit(after, '4h'), timeWithUnit(length, '30m')];
    if ('fault' in begin) return after === '0' ? { fault: AFTER_START } : begin;
    if ('fault' in lasts) return lasts;
    breaks.push({ after: begin.value, length: lasts.value, paid: pay === undefined });
  }
  if (breaks.length <= LIMITS.breaks) return { value: breaks };
  return { fault: `at most ${LIMITS.breaks} breaks in a shift` };
}

/** More than no time: with its unit, for a bare 8 would be seconds, or as a clock has it. */
function timeWithUnit(cell: string, example: string): Parsed<number> {
  if (cell === '') return { fault: `expected a duration such as ${example}, got an empty cell` };
  if (/^[\d.,]+$/.test(cell)) return { fault: `expected a duration with its unit, such as ${example}, got ${cell}` };
  const clock = clockSeconds(cell);
  const parsed = clock === undefined ? parseDuration(cell) : { value: clock };
  return 'value' in parsed && parsed.value === 0
    ? { fault: `must be longer than ${formatDuration(0)}, got ${cell}` }
    : parsed;
}
