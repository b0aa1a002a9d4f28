import { estimateText } from '../../estimateText.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { targetLine } from '../../figures/targetLine.ts';
import { band, line, means, timeFigure } from '../../figures/timeFigure.ts';
import { percent, plural } from '../../format.ts';
import { centerTargetText, targetShare, verdictOf } from '../../verdict.ts';
import { baselineLast, drawnPlans, leftOut, planLegend, widthOf } from '../drawnPlans.ts';
import type { PlansPage, ShownPlan } from '../pageOfPlans.ts';

/** Service level of each plan by interval, with its 95% band, and the target. */
export function serviceLevels(page: PlansPage): Drawing | null {
  const { comparison, baseline } = page;
  if (comparison.intervals === 0) return null;
  const { grid } = baseline.page;
  const plans = drawnPlans(page);
  const series = plans.map((plan) => ({ plan, levels: levelsOf(plan) }));
  if (series.every(({ levels }) => levels.every((level) => level === null))) return null;
  const { serviceLevel } = baseline.scenario;
  return {
    figure: timeFigure({
      grid,
      unit: 'share of offered contacts answered in time',
      traces: [
        ...series.map(({ plan, levels }) => band(grid, levels, plan.band)),
        ...baselineLast(series).map(({ plan, levels }) =>
          line(grid, means(levels), plan.color, 'solid', widthOf(plan)),
        ),
      ],
      axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      ...targetLine(
        serviceLevel.target,
        `target ${centerTargetText(baseline.scenario)}`,
        series.map(({ levels }) => means(levels)),
      ),
      reading: (interval) =>
        series.map(({ plan, levels }) => [plan.text, estimateText(levels[interval] ?? null, percent)]),
    }),
    legend: planLegend(plans),
    finding: [
      `Of ${plural(grid.starts.length, 'interval')}, clearly below the target of ${targetShare(serviceLevel)}: `,
      series.map(({ plan, levels }, index) => {
        const missed = levels.filter(
          (level) => verdictOf(level, plan.scenario.serviceLevel.target) === 'missed',
        ).length;
        return [index === 0 ? '' : ', ', `${missed} under `, plan.label];
      }),
      `.${leftOut(page, plans)} Bands are 95% intervals of each plan by itself.`,
    ],
  };
}

function levelsOf({ run }: ShownPlan) {
  return run.estimates.intervals.map((interval) => interval.total.serviceLevel);
}
