import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { clockSeconds, formatDuration } from '../../scenario/duration.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import { type Cell, numberCell, type Sheet, sheetOf } from '../workbook/sheet.ts';
import { breaksCell, type ShiftRecord, shiftRecords } from './shiftRecords.ts';

/** The shifts of a schedule as a sheet, as a scenario takes them: `shifts: {file: plan.xlsx, sheet: Shifts}` in each of its groups. */
export function shiftsSheet(schedule: Pick<Schedule, 'groups' | 'cover'>, horizon: Horizon): Sheet {
  return sheetOf<ShiftRecord>({
    name: 'Shifts',
    frozen: 2,
    rows: shiftRecords(schedule, horizon),
    columns: [
      { header: 'group', width: 20, cell: ({ group }) => group },
      { header: 'type', width: 20, cell: ({ type }) => type },
      { header: 'start', cell: startCell },
      { header: 'length', cell: lengthCell },
      { header: 'agents', cell: ({ agents }) => numberCell(agents, 'whole') },
      { header: 'days', width: 16, cell: ({ days }) => days.join(' ') },
      { header: 'breaks', width: 40, cell: ({ breaks }) => breaksCell(breaks) },
    ],
  });
}

/** Times and durations are parts of a day to a spreadsheet. */
function startCell({ start }: ShiftRecord): Cell {
  const seconds = clockSeconds(start);
  return seconds === undefined ? start : numberCell(seconds / DAY, 'time');
}

function lengthCell({ length }: ShiftRecord): Cell {
  return Number.isInteger(length) ? numberCell(length / DAY, 'duration') : formatDuration(length);
}
