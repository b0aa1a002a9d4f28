import type { IntegerProgram } from './integerProgram.ts';

/** A part of a program that shares no row with the others. */
export interface Separate {
  readonly program: IntegerProgram;
  /** Its columns, as the whole program counts them. */
  readonly columns: readonly number[];
  /** Its rows. */
  readonly rows: readonly number[];
}

/**
 * A program as the smaller ones that it consists of: days that no shift and no rule connects are solved one by one, which takes a
 * fraction of the time. Columns in no row are left out: at 0 they cost nothing.
 */
export function separated(program: IntegerProgram): readonly Separate[] {
  const { starts, rows } = program;
  const leader = Int32Array.from(program.rowLower, (_, row) => row);
  const find = (row: number): number => {
    let at = row;
    while ((leader[at] ?? at) !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  const rowsOf = (column: number) => rows.subarray(starts[column] ?? 0, starts[column + 1] ?? 0);
  const parts = new Map<number, { columns: number[]; rows: number[] }>();
  const columns = Array.from(program.cost, (_, column) => column).filter((column) => rowsOf(column).length > 0);
  for (const column of columns) {
    const [first = 0, ...others] = rowsOf(column);
    for (const other of others) leader[find(other)] = find(first);
  }
  const part = (row: number) => {
    const found = parts.get(find(row)) ?? { columns: [], rows: [] };
    parts.set(find(row), found);
    return found;
  };
  for (const column of columns) part(rowsOf(column)[0] ?? 0).columns.push(column);
  for (let row = 0; row < leader.length; row++) part(row).rows.push(row);
  return [...parts.values()].map((each) => ({
    program: extracted(program, each.columns, each.rows),
    columns: each.columns,
    rows: each.rows,
  }));
}

function extracted(program: IntegerProgram, columns: readonly number[], rows: readonly number[]): IntegerProgram {
  const place = new Map(rows.map((row, index) => [row, index]));
  const entries = columns.map((column) => [program.starts[column] ?? 0, program.starts[column + 1] ?? 0] as const);
  const starts = Int32Array.from({ length: columns.length + 1 }, () => 0);
  for (const [index, [from, to]] of entries.entries()) starts[index + 1] = (starts[index] ?? 0) + to - from;
  const at = <T>(values: ArrayLike<T>, places: readonly number[], none: T) =>
    places.map((index) => values[index] ?? none);
  return {
    cost: Float64Array.from(at(program.cost, columns, 0)),
    upper: Float64Array.from(at(program.upper, columns, 0)),
    integer: Uint8Array.from(at(program.integer, columns, 0)),
    rowLower: Float64Array.from(at(program.rowLower, rows, 0)),
    rowUpper: Float64Array.from(at(program.rowUpper, rows, 0)),
    starts,
    rows: Int32Array.from(
      entries.flatMap(([from, to]) => Array.from(program.rows.subarray(from, to), (row) => place.get(row) ?? 0)),
    ),
    values: Float64Array.from(entries.flatMap(([from, to]) => Array.from(program.values.subarray(from, to)))),
  };
}
