import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import { numberCell, type Sheet } from '../workbook/sheet.ts';
import { dayName } from './dayName.ts';
import { type RosterRecord, rosterRecords } from './rosterRecords.ts';
import { shiftSpan } from './shiftRows.ts';

/** Who works when, as a sheet: a row for each agent, a column for each day. */
export function rosterSheet(schedule: Pick<Schedule, 'groups' | 'cover'>, horizon: Horizon): Sheet {
  const days = [...new Set(schedule.cover.shifts.map(({ day }) => day))].sort((a, b) => a - b);
  const shown = (record: RosterRecord, day: number) =>
    record.shifts
      .filter((shift) => shift.day === day)
      .map(({ start, length }) => shiftSpan({ time: horizon.start + start - day * DAY, length }))
      .join(', ');
  return {
    name: 'Roster',
    columns: [
      { header: 'Agent', width: 20 },
      { header: 'Group', width: 20 },
      { header: 'Shift type', width: 20 },
      ...days.map((day) => ({ header: horizon.date === null ? `Day ${day + 1}` : dayName(horizon, day), width: 14 })),
      { header: 'Shifts', width: 8 },
      { header: 'Paid hours', width: 11 },
    ],
    rows: rosterRecords(schedule).map((record) => [
      record.agent,
      record.group,
      record.type,
      ...days.map((day) => shown(record, day)),
      numberCell(record.shifts.length, 'whole'),
      numberCell(record.paidHours, 'hours'),
    ]),
    frozen: 3,
    totals: 0,
    signed: [],
  };
}
