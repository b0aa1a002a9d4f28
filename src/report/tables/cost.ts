import type { CostMeasure } from '../../statistics/estimates.ts';
import { meanText, rangeText } from '../estimateText.ts';
import { money, NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';

const PARTS: readonly (readonly [measure: CostMeasure, label: string])[] = [
  ['busy', 'Busy: handling contacts'],
  ['idle', 'Idle: available, waiting for work'],
  ['shrinkage', 'Shrinkage: paid, not available'],
  ['overtime', 'Overtime: finishing after leaving time'],
  ['lines', 'Lines'],
  ['selfService', 'Self-service'],
  ['lostValue', 'Lost value'],
  ['revenue', 'Revenue (subtracted)'],
];

/** Where the money goes. Parts that this scenario has none of are left out. */
export function costTable({ run, scenario, unit }: Page): Markup {
  const { cost, total } = run.estimates;
  const amount = (value: number) => money(value, scenario.currency);
  const mean = (measure: CostMeasure) => cost[measure]?.mean ?? null;
  const over = (measure: CostMeasure, contacts: number | undefined) => {
    const value = mean(measure);
    return value === null || contacts === undefined || contacts === 0 ? NONE : amount(value / contacts);
  };
  const share = (measure: CostMeasure) => {
    const [part, whole] = [mean(measure), mean('total')];
    return part === null || whole === null || whole <= 0 ? NONE : percent(part / whole);
  };
  const optional: readonly CostMeasure[] = ['lines', 'selfService', 'lostValue', 'revenue'];
  const rows = PARTS.filter(([measure]) => !optional.includes(measure) || (mean(measure) ?? 0) !== 0);
  return htmlTable<readonly [CostMeasure, string]>({
    caption: `Cost per ${unit}, mean with its 95% interval; per contact, the ratio of the means.`,
    columns: [
      { header: 'Cost', cell: ([, label]) => label },
      { header: `Per ${unit}`, cell: ([measure]) => meanText(cost[measure], amount) },
      { header: '95% interval', cell: ([measure]) => rangeText(cost[measure], amount) || NONE },
      { header: 'Share', cell: ([measure]) => share(measure) },
      { header: 'Per offered contact', cell: ([measure]) => over(measure, total.offered?.mean) },
      { header: 'Per answered contact', cell: ([measure]) => over(measure, total.answered?.mean) },
    ],
    rows,
    total: ['total', 'Total'],
  });
}
