import { meanText } from '../../estimateText.ts';
import { type Column, htmlTable } from '../../htmlTable.ts';
import { type Content, type Markup, markup } from '../../markup.ts';
import { VERDICT_WORDS, verdictOf } from '../../verdict.ts';
import { isNothing } from '../clear.ts';
import { differenceText } from '../differenceText.ts';
import { figureFormat, MEASURE_TEXTS } from '../measureTexts.ts';
import type { PlansPage, ShownPlan } from '../pageOfPlans.ts';

const SHOWN = ['serviceLevel', 'connected', 'targetMet', 'asa', 'abandonment', 'cost', 'idleCost'] as const;

/** The plans in a line each: what a manager asks first, each figure with its difference to the baseline. */
export function plansTable(page: PlansPage): Markup {
  const { plans, baseline, unit } = page;
  const judged: Column<ShownPlan> = {
    header: 'Target',
    words: true,
    cell: ({ run, scenario }) => {
      const verdict = verdictOf(run.estimates.total.serviceLevel, scenario.serviceLevel.target);
      return markup`<span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span>`;
    },
  };
  const columns = SHOWN.flatMap((measure): readonly Column<ShownPlan>[] => {
    const row = page.row(measure);
    if (row.estimates.every((estimate) => estimate === null || estimate.mean === 0)) return [];
    const { label, quantity } = MEASURE_TEXTS[measure];
    const format = figureFormat(quantity, page.currency);
    const difference = ({ place }: ShownPlan): Content => {
      const found = row.differences[place] ?? null;
      if (found === null) return null;
      const { mean, range, unit: of } = differenceText(found, quantity, page.currency);
      if (isNothing(found)) return markup`<br><small>exactly the same</small>`;
      return markup`<br><small>${mean}${of === '' ? '' : ` ${of}`}</small><br><small>${range}</small>`;
    };
    const isBest = ({ place }: ShownPlan) => row.best?.includes(place) === true && row.best.length < plans.length;
    const cell = (plan: ShownPlan) => {
      const figure = meanText(row.estimates[plan.place] ?? null, format);
      return [isBest(plan) ? markup`<strong>${figure}</strong>` : figure, difference(plan)];
    };
    return measure === 'serviceLevel' ? [{ header: label, cell }, judged] : [{ header: label, cell }];
  });
  return htmlTable<ShownPlan>({
    caption: [
      `Per ${unit}. Below each figure its difference to `,
      baseline.label,
      ' with the paired 95% interval. Bold: may be the best, where not all may.',
    ],
    columns: [{ header: 'Plan', cell: swatched }, ...columns],
    rows: plans,
  });
}

/** The plan's name behind a sample of its color in the figures. */
export function swatched({ label, color }: ShownPlan): Markup {
  return markup`<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="var(--${color})"><rect width="12" height="12" rx="2.5"/></svg> ${label}`;
}
