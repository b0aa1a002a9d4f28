import { DAY } from '../time.ts';
import { dayOf, formatMoment, weekdayOf } from './clock.ts';
import { type Context, refuse } from './context.ts';
import { LIMITS } from './limits.ts';
import { mergedShifts } from './mergedShifts.ts';
import type { Path } from './path.ts';
import { resolveBreaks } from './resolveBreaks.ts';
import type { Horizon, Shift } from './scenario.ts';
import type { WrittenShift } from './shiftsOfFile.ts';
import type { DaySpec } from './shiftsSchema.ts';
import { thousands } from './thousands.ts';

/**
 * Every shift of every day of which a part lies within the horizon, by start, length and breaks, equal ones as one;
 * `undefined` when something about them is wrong.
 */
export function resolveShifts(written: readonly WrittenShift[], path: Path, context: Context): Shift[] | undefined {
  const { horizon } = context;
  const shifts: Shift[] = [];
  let sound = true;
  let worked = 0;
  for (const shift of written) {
    const { spec } = shift;
    const breaks = resolveBreaks(shift);
    const starts = horizon && resolveStarts(shift, horizon);
    if (!breaks || !starts) {
      sound = false;
      continue;
    }
    worked += starts.length * spec.agents;
    if (spec.agents === 0 || worked > LIMITS.shiftAgents) continue;
    for (const start of starts) shifts.push({ start, length: spec.length, agents: spec.agents, breaks });
  }
  if (worked > LIMITS.shiftAgents) {
    const [number, most] = [worked, LIMITS.shiftAgents].map(thousands);
    refuse(context, path, `${number} shifts of one agent each; at most ${most}`);
  }
  return sound && worked <= LIMITS.shiftAgents ? mergedShifts(shifts) : undefined;
}

/** Seconds since the horizon's start of each day's shift; `undefined` when something about them is wrong. */
function resolveStarts(shift: WrittenShift, horizon: Horizon): number[] | undefined {
  const { spec } = shift;
  const days = spec.start.day === null ? daysOf(shift, horizon) : datedDay(shift, horizon);
  if (!days) return undefined;
  const starts = days
    .map((day) => day * DAY + spec.start.seconds - horizon.start)
    .filter((start) => start < horizon.length && start + spec.length > 0);
  if (starts.length > 0) return starts;
  shift.refuse([], 'no part of this shift lies within the horizon; remove it, or change its start');
  return undefined;
}

/** Days of the horizon, the first being 0, and the one before, whose shifts may reach in. */
function daysOf({ spec: { days: spec }, refuse: tell }: WrittenShift, horizon: Horizon): number[] | undefined {
  const count = Math.ceil((horizon.start + horizon.length) / DAY);
  const days = Array.from({ length: count + 1 }, (_, index) => index - 1);
  if (!spec) return days;
  const first = horizon.date === null ? undefined : dayOf(horizon.date);
  const faults = spec.map((day) => dayFault(day, count, first));
  for (const [index, fault] of faults.entries()) if (fault) tell(['days', index], fault);
  if (faults.some((fault) => fault !== undefined)) return undefined;
  const named = new Set(spec);
  return days.filter((day) => {
    const weekday = first === undefined ? undefined : weekdayOf(first + day);
    return named.has(day + 1) || (weekday !== undefined && named.has(weekday));
  });
}

function dayFault(day: DaySpec, days: number, first: number | undefined): string | undefined {
  if (typeof day === 'number') {
    return day > days ? `the horizon has ${days === 1 ? '1 day' : `${days} days`}, got day ${day}` : undefined;
  }
  if (first !== undefined) return undefined;
  return 'weekdays need a horizon that starts with a date, such as "2026-03-02 08:00"; or count the days from 1';
}

/** The day of a shift that is given with its date. */
function datedDay({ spec: { start, days }, refuse: tell }: WrittenShift, horizon: Horizon): number[] | undefined {
  const first = horizon.date === null ? undefined : dayOf(horizon.date);
  if (days) tell(['days'], '"days" does not go with a start that has a date; remove one of them');
  if (first === undefined) {
    const message = `${formatMoment(start)} has a date, but the start of the horizon has none; write the time of day, and "days"`;
    tell(['start'], message);
  }
  return days || first === undefined || start.day === null ? undefined : [start.day - first];
}
