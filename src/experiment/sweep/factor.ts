import { parseDuration } from '../../scenario/duration.ts';
import { flowText } from '../../scenario/flowText.ts';
import type { Path } from '../../scenario/path.ts';
import { parseRate } from '../../scenario/rate.ts';
import { parseFactor } from '../../scenario/share.ts';
import type { Place, Source } from '../../scenario/source.ts';

/** What varies as one. */
export interface Factor {
  readonly name: string;
  /** Where it is written. */
  readonly place: Place;
  readonly path: Path;
  /** One, or several linked ones with equally many levels. */
  readonly columns: readonly FactorColumn[];
}

/** A path of the scenario and the values that it takes. */
export interface FactorColumn {
  readonly name: string;
  readonly place: Place;
  /** In the scenario. */
  readonly path: Path;
  /** `null` of a range without steps, which can only be sampled. */
  readonly levels: readonly FactorValue[] | null;
  /** The value at a quantile in (0, 1): of a list one of its levels, all alike likely. */
  readonly at: (quantile: number) => FactorValue;
}

export interface FactorValue {
  readonly source: Source;
  /** As the file has it, or would have it. */
  readonly text: string;
  /** Shares as fractions, durations as seconds, rates a second; `null` of what is no number. */
  readonly number: number | null;
}

export function factorValue(source: Source): FactorValue {
  const content = contentOf(source);
  const text = typeof content === 'string' ? content : flowText(content);
  return { source, text, number: source.kind === 'scalar' ? numberOf(source.value) : null };
}

/** A column that takes the values of a list. */
export function listColumn(name: string, place: Place, path: Path, levels: readonly FactorValue[]): FactorColumn {
  const [first] = levels;
  if (first === undefined) throw new RangeError('a factor has at least one value');
  return { name, place, path, levels, at: (quantile) => levels[Math.floor(quantile * levels.length)] ?? first };
}

function contentOf(source: Source): unknown {
  if (source.kind === 'scalar') return source.value;
  if (source.kind === 'list') return source.items.map(contentOf);
  return Object.fromEntries(source.entries.map(({ key, value }) => [key, contentOf(value)]));
}

function numberOf(value: string | number | boolean | null): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const share = value.includes('%') ? parseFactor(value) : parseDuration(value);
  if ('value' in share) return share.value;
  const rate = parseRate(value);
  return 'value' in rate ? rate.value.count / rate.value.period : null;
}
