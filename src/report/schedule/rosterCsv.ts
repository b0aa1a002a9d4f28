import { stringify } from 'csv-stringify/sync';
import type { PlannedShift } from '../../experiment/schedule/coverTask.ts';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { formatTimeOfDay } from '../../scenario/clock.ts';
import { formatDuration } from '../../scenario/duration.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import { dayName } from './dayName.ts';
import { paidHours, rosterRecords } from './rosterRecords.ts';

const HEADERS = ['agent', 'group', 'type', 'day', 'start', 'end', 'paid_hours', 'breaks'];

/**
 * Who works when, as CSV: a row for each shift of each agent, with the times of day of its start, its end and its breaks. Text that a spreadsheet
 * would take for a formula is made harmless.
 */
export function rosterCsv(schedule: Pick<Schedule, 'groups' | 'cover'>, horizon: Horizon): string {
  const rows = rosterRecords(schedule).flatMap(({ agent, group, type, shifts }) =>
    shifts.map((shift) => [
      agent,
      group,
      type,
      dayName(horizon, shift.day),
      timeIn(shift, horizon, 0),
      timeIn(shift, horizon, shift.length),
      paidHours(shift),
      shift.breaks
        .map(({ after, length, paid }) => {
          return `${timeIn(shift, horizon, after)} ${formatDuration(length)}${paid ? '' : ' unpaid'}`;
        })
        .join('; '),
    ]),
  );
  return stringify([HEADERS, ...rows], { escape_formulas: true });
}

/** The time of day so long after a shift began. */
function timeIn({ start }: PlannedShift, horizon: Horizon, after: number): string {
  const seconds = horizon.start + start + after;
  return formatTimeOfDay(seconds - Math.floor(seconds / DAY) * DAY);
}
