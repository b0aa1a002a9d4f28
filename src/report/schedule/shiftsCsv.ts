import { stringify } from 'csv-stringify/sync';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { formatDuration } from '../../scenario/duration.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { breaksCell, shiftRecords } from './shiftRecords.ts';

/**
 * The shifts of a schedule as CSV, as a scenario takes them: `shifts: {file: shifts.csv}` in each of its groups. Text that a spreadsheet would
 * take for a formula is made harmless.
 */
export function shiftsCsv(schedule: Pick<Schedule, 'groups' | 'cover'>, horizon: Horizon): string {
  const rows = shiftRecords(schedule, horizon).map(({ group, type, start, length, agents, days, breaks }) => [
    group,
    type,
    start,
    formatDuration(length),
    agents,
    days.join(' '),
    breaksCell(breaks),
  ]);
  return stringify([['group', 'type', 'start', 'length', 'agents', 'days', 'breaks'], ...rows], {
    escape_formulas: true,
  });
}
