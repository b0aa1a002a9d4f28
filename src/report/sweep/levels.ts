import type { Sweep, SweepFactor } from '../../experiment/sweep/sweep.ts';
import { shortValues } from './shortValues.ts';
import type { SweepRow } from './sweepRow.ts';

/** The cells in which a factor has one value, or values of one range. */
export interface Level {
  readonly label: string;
  readonly rows: readonly SweepRow[];
}

/** More values than this are told in ranges with about as many cells each. */
const MOST_LEVELS = 12;
const RANGES = 8;

/** A factor's levels; empty where it has only one, or too many that are no numbers. */
export function levelsOf(sweep: Sweep, { columns, levels }: SweepFactor, rows: readonly SweepRow[]): readonly Level[] {
  const column = columns[0] ?? 0;
  const distinct = new Set(rows.map(({ cell }) => cell.values[column]));
  if (distinct.size < 2) return [];
  if (distinct.size <= MOST_LEVELS) {
    const written = levels.length > 0 ? levels : inOrderOfNumbers(rows, column);
    const labels = shortValues(written);
    return written.map((value, level) => ({
      label: labels[level] ?? value,
      rows: rows.filter(({ cell }) => cell.values[column] === value),
    }));
  }
  const isNumber = sweep.cells.every(({ numbers }) => typeof numbers[column] === 'number');
  return isNumber ? rangesOf(rows, column) : [];
}

function inOrderOfNumbers(rows: readonly SweepRow[], column: number): readonly string[] {
  const sorted = rows.toSorted((a, b) => numberOf(a, column) - numberOf(b, column));
  return [...new Set(sorted.map(({ cell }) => cell.values[column] ?? ''))];
}

/** Neighbors in the order of their numbers; the same number is never in two ranges. */
function rangesOf(rows: readonly SweepRow[], column: number): readonly Level[] {
  const sorted = rows.toSorted((a, b) => numberOf(a, column) - numberOf(b, column));
  const ranges = new Map<number, SweepRow[]>();
  let first = 0;
  sorted.forEach((row, place) => {
    const before = sorted[place - 1];
    if (before === undefined || numberOf(before, column) !== numberOf(row, column)) first = place;
    const range = Math.floor((first * RANGES) / sorted.length);
    ranges.set(range, [...(ranges.get(range) ?? []), row]);
  });
  const inRanges = [...ranges.values()];
  const ends = inRanges.flatMap((inRange) => [inRange[0], inRange.at(-1)].map((row) => row?.cell.values[column] ?? ''));
  const written = shortValues(ends);
  return inRanges.map((inRange, range) => {
    const [low = '', high] = written.slice(2 * range);
    return { label: low === high ? low : `${low} – ${high}`, rows: inRange };
  });
}

function numberOf({ cell }: SweepRow, column: number): number {
  return cell.numbers[column] ?? 0;
}
