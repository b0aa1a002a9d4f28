import { stringify } from 'csv-stringify/sync';
import { sharedStarts } from '../../experiment/checkComparable.ts';
import type { ComparedMeasure, Comparison } from '../../experiment/comparison.ts';
import { MEASURE_TEXTS, type Quantity } from './measureTexts.ts';

/** Without it, spreadsheets take UTF-8 for the machine's old code page; plain ASCII needs none. */
const BYTE_ORDER_MARK = '\uFEFF';

const HEADERS = [
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

/**
 * A comparison as CSV, in long form for a pivot table: a line for each measure of each cell under each plan, with the difference to the
 * baseline. Shares are fractions, times seconds; an empty cell is no number. Text that a spreadsheet would take for a formula is made
 * harmless.
 */
export function compareCsv(comparison: Comparison): string {
  const { plans, measures, intervals } = comparison;
  const [first] = plans;
  const starts = first === undefined ? [] : sharedStarts(first.scenario, intervals);
  const currency = first?.scenario.currency ?? '';
  const rows = measures.flatMap((row) =>
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
  const text = stringify([[...HEADERS], ...rows], { escape_formulas: true, record_delimiter: 'windows' });
  return /^[\t\r\n -~]*$/.test(text) ? text : BYTE_ORDER_MARK + text;
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
