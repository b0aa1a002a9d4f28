import type { IntegerProgram } from './integerProgram.ts';

/** The weighted sum of columns in every row. */
export function rowSums(
  { starts, rows, values: weights, rowLower }: IntegerProgram,
  values: Float64Array,
): Float64Array {
  const sums = new Float64Array(rowLower.length);
  for (const [column, value] of values.entries()) {
    if (value === 0) continue;
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry++) {
      const row = rows[entry]!;
      sums[row] = sums[row]! + value * weights[entry]!;
    }
  }
  return sums;
}
