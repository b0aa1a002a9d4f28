/** How a number is shown; a time or a duration is a part of a day, a day counts from 30 December 1899, as spreadsheets have it. */
export type NumberFormat =
  | 'count'
  | 'decimal'
  | 'whole'
  | 'percent'
  | 'seconds'
  | 'hours'
  | 'money'
  | 'time'
  | 'duration'
  | 'date';

export interface NumberCell {
  readonly value: number;
  readonly format: NumberFormat;
  /** Where the number follows from others: what a spreadsheet calculates, `value` being what comes out of it. */
  readonly formula?: string;
}

/** Text is a user's or ours, never a formula. */
export type Cell = string | NumberCell | null;

/** One sheet of a workbook, as plain data. The first row is the header. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns at the left that stay in sight. */
  readonly frozen: number;
  /** Last rows that are set apart: totals. */
  readonly totals: number;
  /** Places of columns in which a number below 0 is bad. */
  readonly signed: readonly number[];
}

export interface SheetColumn<Row> {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
  readonly signed?: boolean;
  /** `at` gives the address of another column of the same row, by its header. */
  readonly cell: (row: Row, at: (header: string) => string) => Cell;
}

const WIDTH = 12;
const HEADER_ROWS = 1;

export interface SheetParts<Row> {
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly frozen: number;
  /** The last row; `span` gives all the other rows of a column: `C2:C19`. */
  readonly total?: (span: (header: string) => string) => readonly Cell[];
}

export function sheetOf<Row>({ name, columns, rows, frozen, total }: SheetParts<Row>): Sheet {
  const letters = new Map(columns.map(({ header }, index) => [header, columnLetters(index)]));
  const letter = (header: string) => {
    const found = letters.get(header);
    if (found === undefined) throw new RangeError(`no column ${header} in the sheet ${name}`);
    return found;
  };
  const body = rows.map((row, index) =>
    columns.map(({ cell }) => cell(row, (header) => `${letter(header)}${index + 1 + HEADER_ROWS}`)),
  );
  const last = rows.length + HEADER_ROWS;
  const span = (header: string) => `${letter(header)}${1 + HEADER_ROWS}:${letter(header)}${last}`;
  return {
    name,
    columns: columns.map(({ header, width = WIDTH }) => ({ header, width })),
    rows: total === undefined || rows.length === 0 ? body : [...body, total(span)],
    frozen,
    totals: total === undefined || rows.length === 0 ? 0 : 1,
    signed: columns.flatMap(({ signed }, index) => (signed === true ? [index] : [])),
  };
}

/** `A`, `B` … `Z`, `AA` …, from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** A number cell, or an empty one where there is no number. */
export function numberCell(value: number | null | undefined, format: NumberFormat): Cell {
  return value === null || value === undefined || !Number.isFinite(value) ? null : { value, format };
}

/** A calculated cell, or an empty one where what it is calculated from is missing. */
export function formulaCell(formula: string, value: number | null, format: NumberFormat): Cell {
  return value === null || !Number.isFinite(value) ? null : { formula, value, format };
}
