import { formatDuration, parseDuration } from '../../scenario/duration.ts';
import type { Parsed } from '../../scenario/parsed.ts';
import type { Path } from '../../scenario/path.ts';
import type { Place } from '../../scenario/source.ts';
import { describe } from '../../scenario/suggest.ts';
import { type FactorColumn, type FactorValue, factorValue, listColumn } from './factor.ts';

/** Values from one to another, both included. */
export interface Range {
  readonly from: string | number;
  readonly to: string | number;
  /** How many values, evenly spaced; without it the range can only be sampled. */
  readonly steps?: number | undefined;
  /** Whether only whole numbers are meant. */
  readonly whole: boolean;
}

/** An end of a range as a number, and how numbers between the ends are written. */
interface End {
  readonly value: number;
  /** The unit that both ends must have. */
  readonly unit: string;
  readonly write: (value: number) => string | number;
}

/** The column of a range, or why it is none. */
export function rangeColumn(name: string, place: Place, path: Path, range: Range): Parsed<FactorColumn> {
  const [from, to] = [endOf(range.from), endOf(range.to)];
  const wrong = from ? range.to : range.from;
  if (!from || !to) return { fault: `${describe(wrong)} is no number, share, duration or rate; give a list of values` };
  if (from.unit !== to.unit) {
    return { fault: `${describe(range.from)} and ${describe(range.to)} have different units; write both alike` };
  }
  if (from.value === to.value) return { fault: `from ${describe(range.from)} to itself is no range` };
  const value = (number: number): FactorValue =>
    factorValue({ kind: 'scalar', place, value: from.write(range.whole ? Math.round(number) : number) });
  if (range.steps !== undefined) {
    const gaps = range.steps - 1;
    const points = Array.from({ length: range.steps }, (_, step) =>
      value((from.value * (gaps - step) + to.value * step) / gaps),
    );
    return { value: listColumn(name, place, path, points) };
  }
  // Of whole numbers the first and the last are as likely as those between.
  const [low, width] = range.whole
    ? [Math.min(from.value, to.value) - 0.5, Math.abs(to.value - from.value) + 1]
    : [from.value, to.value - from.value];
  return { value: { name, place, path, levels: null, at: (quantile) => value(low + quantile * width) } };
}

function endOf(written: string | number): End | undefined {
  if (typeof written === 'number')
    return Number.isFinite(written) ? { value: written, unit: '', write: tidy } : undefined;
  const percentage = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/.exec(written)?.[1];
  if (percentage !== undefined) return { value: Number(percentage), unit: '%', write: (value) => `${tidy(value)}%` };
  const [, count, period] = /^\s*(\d+(?:\.\d+)?)\s*(\/.*\S)\s*$/.exec(written) ?? [];
  if (count !== undefined && period !== undefined) {
    return { value: Number(count), unit: period, write: (value) => `${tidy(value)}${period}` };
  }
  const parsed = parseDuration(written);
  if ('fault' in parsed) return undefined;
  return { value: parsed.value, unit: 's', write: (value) => formatDuration(Math.round(value * 1000) / 1000) };
}

/** Without the digits that are only rounding: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
