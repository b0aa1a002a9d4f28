import type { IntegerProgram } from './integerProgram.ts';

/** The weighted sum of columns in every row. */
export function rowSums(
  { starts, rows, values: weights, rowLower }: IntegerProgram,
  columns: Float64Array,
): Float64Array {
  const sums = new Float64Array(rowLower.length);
  for (const [column, value] of columns.entries()) {
    if (value === 0) continue;
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      const row = rows[entry] ?? 0;
      sums[row] = (sums[row] ?? 0) + value * (weights[entry] ?? 0);
    }
  }
  return sums;
}
