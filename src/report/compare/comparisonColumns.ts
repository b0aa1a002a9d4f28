import { type Columns, columnsOf } from '../../columns.ts';
import { sharedStarts } from '../../experiment/checkComparable.ts';
import type { ComparedMeasure, Comparison } from '../../experiment/comparison.ts';
import { MEASURE_TEXTS, type Quantity } from './measureTexts.ts';

export const COMPARISON_HEADERS = [
  'measure',
  'unit',
  'row',
  'name',
  'interval_start',
  'plan',
  'mean',
  'low',
  'high',
  'difference',
  'difference_low',
  'difference_high',
  'independent_low',
  'independent_high',
  'may_be_best',
] as const;

/** A comparison as plain data, with the columns of `differences.csv`: a row for each measure of each cell under each plan. */
export function comparisonColumns(comparison: Comparison): Columns {
  return columnsOf(COMPARISON_HEADERS, comparisonRows(comparison));
}

/** In the order of the headers. */
export function comparisonRows({
  plans,
  measures,
  intervals,
}: Comparison): readonly (readonly (string | number | null)[])[] {
  const [first] = plans;
  const starts = first === undefined ? [] : sharedStarts(first.scenario, intervals);
  const currency = first?.scenario.currency ?? '';
  return measures.flatMap((row) =>
    plans.map(({ name }, place) => {
      const estimate = row.estimates[place] ?? null;
      const difference = row.differences[place] ?? null;
      const numbers = [
        estimate?.mean,
        estimate?.low,
        estimate?.high,
        difference?.mean,
        difference?.low,
        difference?.high,
        difference?.independentLow,
        difference?.independentHigh,
      ];
      const best = row.best === null ? '' : row.best.includes(place) ? 'yes' : 'no';
      return [row.measure, unit(row, currency), ...cellOf(row, starts), name, ...numbers.map(rounded), best];
    }),
  );
}

const UNITS: { readonly [Of in Exclude<Quantity, 'money'>]: string } = {
  share: 'share',
  time: 'seconds',
  hours: 'hours',
  contacts: 'contacts',
};

function unit({ measure }: ComparedMeasure, currency: string): string {
  const { quantity } = MEASURE_TEXTS[measure];
  return quantity === 'money' ? currency : UNITS[quantity];
}

function cellOf({ where }: ComparedMeasure, starts: readonly string[]): readonly string[] {
  const { contactType, agentGroup, interval } = where;
  if (contactType !== undefined) return ['contact type', contactType, ''];
  if (agentGroup !== undefined) return ['agent group', agentGroup, ''];
  return ['total', 'total', interval === undefined ? '' : (starts[interval] ?? '')];
}

/** Nine decimals: finer than any interval, and the same text everywhere. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(9));
}
