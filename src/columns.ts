/** A table as plain data for charts and data frames: under each column's name its values, one a row; `null` is nothing. */
export interface Columns {
  readonly [column: string]: readonly (string | number | null)[];
}

/** The same row by row. */
export function rowsOf(columns: Columns): { [column: string]: string | number | null }[] {
  const entries = Object.entries(columns);
  const rows = entries[0]?.[1].length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(entries.map(([name, values]) => [name, values[row] ?? null])),
  );
}

/** The table of rows whose cells stand in the order of the headers. */
export function columnsOf(headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Columns {
  return Object.fromEntries(headers.map((header, place) => [header, rows.map((row) => row[place] ?? null)]));
}
