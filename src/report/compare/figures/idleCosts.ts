import { type Drawing, figureText, type LegendEntry } from '../../figures/drawing.ts';
import { bars, timeFigure } from '../../figures/timeFigure.ts';
import { money, percent } from '../../format.ts';
import { drawnPlans, leftOut } from '../drawnPlans.ts';
import type { PlansPage } from '../pageOfPlans.ts';
import { MOST_PANELS, panels } from './panels.ts';

/** What idle time costs in each interval, a panel for each plan, stacked by what it was for. */
export function idleCosts(page: PlansPage): Drawing | null {
  const { comparison, baseline } = page;
  if (comparison.intervals === 0) return null;
  const { grid } = baseline.page;
  const plans = drawnPlans(page, MOST_PANELS);
  const highest = Math.max(
    0,
    ...plans.flatMap(({ run }) => run.idle.costs.map(({ buffer, mismatch }) => buffer + mismatch)),
  );
  if (highest === 0) return null;
  const currency = figureText(page.currency);
  const unit = `${currency} per ${grid.intervalText}`;
  const { axisOf, under, axis, layout, annotations } = panels(plans, unit, highest);
  const amount = (value: number | undefined) => money(value ?? 0, currency);
  return {
    figure: timeFigure({
      grid,
      unit: `${plans[0]?.text ?? ''}: ${unit}`,
      traces: plans.flatMap(({ run }, panel) =>
        CAUSES.map(({ cause, color }) => {
          const costs = run.idle.costs.map((each) => each[cause]);
          return { ...bars(grid, costs, color), yaxis: axisOf(panel) };
        }),
      ),
      under,
      axis,
      layout,
      annotations,
      reading: (interval) =>
        plans.flatMap(({ text, run }) =>
          CAUSES.map(({ cause }) => [`${text}: ${cause}`, amount(run.idle.costs[interval]?.[cause])] as const),
        ),
    }),
    legend: CAUSES.map(({ label, color }): LegendEntry => ({ label, color, mark: 'block' })),
    finding: [
      `Idle time costs per ${page.unit}: `,
      plans.map(({ label, run }, index) => {
        const { buffer, mismatch } = run.idle.cost;
        const all = buffer + mismatch;
        const share = mismatch === 0 ? '' : ` (${percent(mismatch / all, 0)} of it mismatch)`;
        return [index === 0 ? '' : ', ', `${money(all, page.currency)}${share} under `, label];
      }),
      `.${leftOut(page, plans)}`,
    ],
  };
}

const CAUSES = [
  { cause: 'buffer', color: 'series5', label: 'buffer: what randomness needs' },
  { cause: 'mismatch', color: 'series1', label: 'mismatch: agents above the requirement of Erlang A' },
] as const;
