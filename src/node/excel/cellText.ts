/** What a cell of a workbook can hold. */
export type CellValue = string | number | boolean | Date | null;

/** The day from which spreadsheets count, in milliseconds. */
const EPOCH = Date.UTC(1899, 11, 30);
const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Times without a date are durations, which may go on for days; a date is always later. */
const FIRST_DATE = 10_000 * DAY;
/** Workbooks of old Macs count from 1904: what would be four years and more is a time in one of them. */
const EPOCH_1904 = Date.UTC(1904, 0, 1) - EPOCH;

/**
 * A cell as a CSV file would have it: numbers with a decimal point, a time of day or a duration as `08:30:00` (a time is a part of a day, so
 * they are the same to a spreadsheet), a moment as `2026-03-02 08:30:00`, to the second, which is as exact as parts of a day are shown.
 */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return timeText(value);
  return String(value).replaceAll(/\s+/g, ' ').trim();
}

function timeText(date: Date): string {
  const elapsed = Math.round((date.getTime() - EPOCH) / SECOND) * SECOND;
  if (elapsed >= FIRST_DATE) return new Date(EPOCH + elapsed).toISOString().slice(0, 19).replace('T', ' ');
  const seconds = (Math.abs(elapsed) - (elapsed >= EPOCH_1904 ? EPOCH_1904 : 0)) / SECOND;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${elapsed < 0 ? '-' : ''}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
