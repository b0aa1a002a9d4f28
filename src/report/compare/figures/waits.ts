import type { MaybeEstimate } from '../../../statistics/estimates.ts';
import { promptNames } from '../../channelNames.ts';
import { estimateText, meanText } from '../../estimateText.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { band, cutBands, line, means, timeFigure, timeUnit } from '../../figures/timeFigure.ts';
import { duration, list } from '../../format.ts';
import { mixesWaits } from '../../uses.ts';
import { baselineLast, drawnPlans, leftOut, planLegend, widthOf } from '../drawnPlans.ts';
import type { PlansPage, ShownPlan } from '../pageOfPlans.ts';

/** Mean wait of the answered under each plan by interval, with its 95% band. */
export function waits(page: PlansPage): Drawing | null {
  const { comparison, baseline } = page;
  if (comparison.intervals === 0) return null;
  const { grid } = baseline.page;
  const plans = drawnPlans(page);
  const series = plans.map((plan) => ({ plan, asa: asaOf(plan) }));
  const all = series.flatMap(({ asa }) => asa);
  if (all.every((estimate) => estimate === null)) return null;
  const cut = cutBands(all, []).range?.[1];
  const { factor, unit } = timeUnit(cut ?? Math.max(0, ...all.map((each) => each?.high ?? each?.mean ?? 0)));
  const who = mixesWaits(baseline.scenario) ? `answered ${list(promptNames(baseline.scenario))}` : 'answered';
  return {
    figure: timeFigure({
      grid,
      unit: `ASA, ${unit}`,
      traces: [
        ...series.map(({ plan, asa }) => band(grid, asa, plan.band, factor)),
        ...baselineLast(series).map(({ plan, asa }) =>
          line(grid, means(asa, factor), plan.color, 'solid', widthOf(plan)),
        ),
      ],
      axis: cut === undefined ? {} : { range: [0, cut * factor] },
      reading: (interval) => series.map(({ plan, asa }) => [plan.text, estimateText(asa[interval] ?? null, duration)]),
    }),
    legend: planLegend(plans),
    finding: [
      `The ${who} wait on average `,
      series.map(({ plan }, index) => [
        index === 0 ? '' : ', ',
        `${meanText(plan.page.views[0]?.waits.overall.asa ?? null, duration)} under `,
        plan.label,
      ]),
      `.${leftOut(page, plans)}`,
    ],
  };
}

function asaOf({ page: { views } }: ShownPlan): readonly MaybeEstimate[] {
  return views[0]?.waits.intervals.map((interval) => interval.asa) ?? [];
}
