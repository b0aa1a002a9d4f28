import type { CostMeasure } from '../../statistics/estimates.ts';
import { awayNames } from '../awayNames.ts';
import { meanText, rangeText } from '../estimateText.ts';
import { capitalized, list, money, NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Markup, markup } from '../markup.ts';
import type { Page } from '../page.ts';

type Part = readonly [measure: CostMeasure, label: string];

const PARTS: readonly Part[] = [
  ['busy', 'Busy: handling contacts'],
  ['idle', 'Idle: available, waiting for work'],
  ['shrinkage', 'paid, not available'],
  ['overtime', 'Overtime: finishing after leaving time'],
  ['lines', 'Lines'],
  ['selfService', 'Self-service'],
  ['lostValue', 'Lost value'],
  ['revenue', 'Revenue (subtracted)'],
];

const OPTIONAL: readonly CostMeasure[] = ['lines', 'selfService', 'lostValue', 'revenue'];

/** Where the money goes, and what comes in. Parts that this scenario has none of are left out. */
export function costTable({ run, scenario, unit }: Page): Markup {
  const { cost, total, journeys } = run.estimates;
  const amount = (value: number) => money(value, scenario.currency);
  const mean = (measure: CostMeasure) => cost[measure]?.mean ?? null;
  const rows = PARTS.filter(([measure]) => !OPTIONAL.includes(measure) || (mean(measure) ?? 0) !== 0);
  const expenses = rows.reduce((sum, [measure]) => sum + (measure === 'revenue' ? 0 : (mean(measure) ?? 0)), 0);
  const revenue = rows.some(([measure]) => measure === 'revenue');
  const away = capitalized(list(awayNames(scenario)));
  const rowName = ([measure, label]: Part) =>
    markup`<span class="wrapping">${measure === 'shrinkage' ? `${away}: ${label}` : label}</span>`;
  const share = (measure: CostMeasure) => {
    const part = mean(measure);
    return part === null || expenses <= 0 ? NONE : percent(part / expenses);
  };
  const over = (measure: CostMeasure, contacts: number) => {
    const part = mean(measure);
    return part === null || contacts === 0 ? NONE : amount(part / contacts);
  };
  const offered = total.offered?.mean ?? 0;
  const answered = [total.answered, total.callbacksAnswered, journeys.total.connected].reduce(
    (sum, contacts) => sum + (contacts?.mean ?? 0),
    0,
  );
  return htmlTable<Part>({
    caption: `Cost per ${unit}, mean with its 95% interval; per contact, the ratio of the means.`,
    columns: [
      { header: 'Cost', cell: rowName },
      { header: `Per ${unit}`, cell: ([measure]) => meanText(cost[measure], amount) },
      { header: '95% interval', cell: ([measure]) => rangeText(cost[measure], amount) || NONE },
      { header: revenue ? 'Share of the costs' : 'Share', cell: ([measure]) => share(measure) },
      { header: 'Per offered contact', cell: ([measure]) => over(measure, offered) },
      { header: 'Per answered contact', cell: ([measure]) => over(measure, answered) },
    ],
    rows,
    total: ['total', revenue ? 'Total: cost less revenue' : 'Total'],
  });
}
