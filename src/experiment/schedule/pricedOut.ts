import type { IntegerProgram } from './integerProgram.ts';

/** A program of which some rows limit nothing any more; instead, each unit of them costs so much more. */
export function pricedOut(
  program: IntegerProgram,
  links: readonly number[],
  prices: readonly number[],
): IntegerProgram {
  const priceOf = new Map(links.map((row, place) => [row, prices[place] ?? 0]));
  const cost = program.cost.slice();
  const starts = new Int32Array(program.starts.length);
  const rows: number[] = [];
  const values: number[] = [];
  for (let column = 0; column < cost.length; column++) {
    for (let entry = program.starts[column] ?? 0; entry < (program.starts[column + 1] ?? 0); entry++) {
      const row = program.rows[entry] ?? 0;
      const value = program.values[entry] ?? 0;
      const price = priceOf.get(row);
      if (price === undefined) {
        rows.push(row);
        values.push(value);
      } else cost[column] = (cost[column] ?? 0) + price * value;
    }
    starts[column + 1] = rows.length;
  }
  const rowLower = program.rowLower.slice();
  const rowUpper = program.rowUpper.slice();
  for (const row of links) {
    rowLower[row] = Number.NEGATIVE_INFINITY;
    rowUpper[row] = Number.POSITIVE_INFINITY;
  }
  return {
    ...program,
    cost,
    rowLower,
    rowUpper,
    starts,
    rows: Int32Array.from(rows),
    values: Float64Array.from(values),
  };
}
