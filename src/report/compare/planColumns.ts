import type { ComparedMeasure } from '../../experiment/comparison.ts';
import type { Difference } from '../../statistics/difference.ts';
import type { HeadlineMeasure } from '../../statistics/headlineMeasures.ts';
import { meanText } from '../estimateText.ts';
import { decimal, NONE, percent } from '../format.ts';
import type { TerminalColumn } from '../terminalTable.ts';
import { cut, terminalText } from '../terminalText.ts';
import { differenceLine, differenceText } from './differenceText.ts';
import { figureFormat, MEASURE_TEXTS } from './measureTexts.ts';
import type { PlansPage, ShownPlan } from './pageOfPlans.ts';

/** Colors a difference by whether it is for the better or the worse. */
export type Paint = (row: ComparedMeasure, difference: Difference, text: string) => string;

const LONGEST_NAME = 28;

/** A plan's name as the terminal shows it. */
export function planName({ name }: Pick<ShownPlan, 'name'>): string {
  return cut(terminalText(name), LONGEST_NAME);
}

/** Of two plans, with a line for each measure. */
export function measureColumns(page: PlansPage, paint: Paint): readonly TerminalColumn<ComparedMeasure>[] {
  return [
    { header: 'measure', cell: ({ measure }) => MEASURE_TEXTS[measure].label },
    ...page.plans.map((plan) => ({
      header: planName(plan),
      cell: (row: ComparedMeasure) => figure(page, row, plan.place),
    })),
    ...page.others.map((plan) => ({
      header: 'difference',
      cell: (row: ComparedMeasure) => difference(page, row, plan.place, paint),
    })),
  ];
}

/** Of two plans, with a line for each interval. */
export function intervalColumns(page: PlansPage, paint: Paint): readonly TerminalColumn<number>[] {
  const { plans, others, baseline } = page;
  const level = (interval: number) => page.row('serviceLevel', { interval });
  const offered = (interval: number) => page.row('offered', { interval }).estimates[baseline.place] ?? null;
  return [
    { header: 'start', cell: (interval) => terminalText(baseline.page.grid.starts[interval] ?? '') },
    { header: 'offered', cell: (interval) => meanText(offered(interval), (value) => decimal(value, 1)) },
    ...plans.map((plan) => ({
      header: planName(plan),
      cell: (interval: number) => meanText(level(interval).estimates[plan.place] ?? null, percent),
    })),
    ...others.map((plan) => ({
      header: 'difference in service level',
      cell: (interval: number) => difference(page, level(interval), plan.place, paint),
    })),
  ];
}

/** What a line of many plans holds, the most important first; what does not fit the terminal is left out. */
const PLAN_COLUMNS: readonly (readonly [measure: HeadlineMeasure, header: string, difference: string | null])[] = [
  ['serviceLevel', 'service level', 'points'],
  ['connected', 'connected', 'contacts'],
  ['cost', 'total cost', ''],
  ['targetMet', 'target met', null],
  ['asa', 'ASA', null],
  ['abandonment', 'abandon', null],
  ['idleCost', 'idle cost', null],
];

/** Of many plans, with a line for each. */
export function planColumns(page: PlansPage, paint: Paint): readonly TerminalColumn<ShownPlan>[] {
  const currency = terminalText(page.currency);
  return [
    { header: 'plan', cell: planName },
    ...PLAN_COLUMNS.flatMap(([measure, header, unit]): readonly TerminalColumn<ShownPlan>[] => {
      const row = page.row(measure);
      if (row.estimates.every((estimate) => estimate === null || estimate.mean === 0)) return [];
      const mark = (place: number) => (row.best?.includes(place) === true ? '*' : ' ');
      const figures = { header, cell: ({ place }: ShownPlan) => `${figure(page, row, place)}${mark(place)}` };
      const cell = ({ place }: ShownPlan) => withoutUnit(page, row, place, paint);
      return unit === null ? [figures] : [figures, { header: `difference, ${unit || currency}`, cell }];
    }),
  ];
}

function figure({ currency }: PlansPage, row: ComparedMeasure, place: number): string {
  const format = figureFormat(MEASURE_TEXTS[row.measure].quantity, terminalText(currency));
  return meanText(row.estimates[place] ?? null, format);
}

function difference({ currency }: PlansPage, row: ComparedMeasure, place: number, paint: Paint): string {
  const found = row.differences[place] ?? null;
  if (found === null) return NONE;
  return paint(row, found, differenceLine(found, MEASURE_TEXTS[row.measure].quantity, terminalText(currency)));
}

function withoutUnit({ currency }: PlansPage, row: ComparedMeasure, place: number, paint: Paint): string {
  const found = row.differences[place] ?? null;
  if (found === null) return NONE;
  const { mean, range } = differenceText(found, MEASURE_TEXTS[row.measure].quantity, currency);
  return paint(row, found, range === '' ? mean : `${mean} (${range})`);
}
