/**
 * How much time some spans cover in each of `cells` equal cells of a `length` from 0, added up; no span goes beyond them. In time
 * proportional to spans and cells: a span is the time from its start on less that from its end on.
 */
export function timeInCells(
  starts: Float64Array,
  ends: Float64Array,
  length: number,
  cells: number,
): Float64Array<ArrayBuffer> {
  // What begins in a cell covers the rest of it, and each later cell whole.
  const rest = new Float64Array(cells);
  const begun = new Float64Array(cells);
  const add = (instants: Float64Array, sign: number) => {
    for (const instant of instants) {
      const cell = Math.floor(instant / length);
      if (cell >= cells) continue;
      rest[cell] = (rest[cell] ?? 0) + sign * ((cell + 1) * length - instant);
      begun[cell] = (begun[cell] ?? 0) + sign;
    }
  };
  add(starts, 1);
  add(ends, -1);
  let covering = 0;
  return rest.map((time, cell) => {
    const covered = time + covering * length;
    covering += begun[cell] ?? 0;
    return covered;
  });
}
