import type { Scenario } from '../../scenario/scenario.ts';
import { DAY } from '../../time.ts';
import { numberCell, type SheetColumn } from './sheet.ts';

/** The day that spreadsheets count from, and the first of a horizon that names no date. */
const EPOCH = Date.UTC(1899, 11, 30) / 1000;

/** When an interval starts: its time, and before it the day where the horizon has a date or several days. */
export function startColumns<Row extends { readonly interval: number }>({
  horizon,
}: Scenario): readonly SheetColumn<Row>[] {
  const { start, date, length, interval, warmUp } = horizon;
  const at = ({ interval: place }: Row) => start + warmUp + place * interval;
  const dayOf = (row: Row) => Math.floor(at(row) / DAY);
  const time: SheetColumn<Row> = {
    header: 'Start',
    width: 8,
    cell: (row) => numberCell((at(row) % DAY) / DAY, 'time'),
  };
  if (date !== null) {
    const first = (Date.parse(`${date}T00:00:00Z`) / 1000 - EPOCH) / DAY;
    return [{ header: 'Date', cell: (row) => numberCell(first + dayOf(row), 'date') }, time];
  }
  return start + length > DAY
    ? [{ header: 'Day', width: 6, cell: (row) => numberCell(dayOf(row) + 1, 'whole') }, time]
    : [time];
}
