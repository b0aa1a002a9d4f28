import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** Without it, spreadsheets take UTF-8 for the machine's old code page; plain ASCII needs none. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV, numbers in full. Text that a spreadsheet would take for a formula is made harmless. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const text = csvLines(rows);
  return isPlain(text) ? text : BYTE_ORDER_MARK + text;
}

/** The same piece by piece; `isPlain` says whether all of it is ASCII, which the first piece must know. */
export function* csvPieces(
  header: readonly CsvCell[],
  pieces: Iterable<readonly (readonly CsvCell[])[]>,
  isPlain: boolean,
): Generator<string> {
  yield (isPlain ? '' : BYTE_ORDER_MARK) + csvLines([header]);
  for (const rows of pieces) if (rows.length > 0) yield csvLines(rows);
}

/** Whether a text needs no mark. */
export function isPlain(text: string): boolean {
  return /^[\t\r\n -~]*$/.test(text);
}

function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
  return stringify(lines, { record_delimiter: 'windows' });
}

/** A spreadsheet takes `-5%` and `+30s` for what they are. */
const NUMBER = /^[+-]?\d[\d.]*\s?[%a-z]*$/;

function harmless(text: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
