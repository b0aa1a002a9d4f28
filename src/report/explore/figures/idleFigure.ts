import type { MaybeEstimate } from '../../../statistics/estimates.ts';
import { estimateText } from '../../estimateText.ts';
import { figureText } from '../../figures/drawing.ts';
import { bars, means, steps, timeFigure } from '../../figures/timeFigure.ts';
import { hours, money } from '../../format.ts';
import type { Side } from '../side.ts';
import type { WhatIfFigure } from './whatIfFigure.ts';

/** What paid waiting for work costs by interval, or its hours where nobody is paid; behind it the plan's. */
export const idleFigure: WhatIfFigure = (now, plan) => {
  const { page, scenario } = now;
  const { grid } = page;
  const paid = [now, plan].some(isPaid);
  const of = ({ run }: Side): readonly MaybeEstimate[] =>
    run.estimates.intervals.map(({ agents }) => (paid ? agents.idleCost : agents.idleHours));
  const [idle, planned] = [of(now), of(plan)];
  const currency = figureText(scenario.currency);
  const text = paid ? (value: number) => money(value, currency) : hours;
  return timeFigure({
    grid,
    unit: `${paid ? currency : 'agent hours'} per ${grid.intervalText}`,
    traces: [bars(grid, means(idle), 'accentBand'), steps(grid, means(planned), 'workload', 'solid', 2)],
    layout: { bargap: 0 },
    reading: (interval) => [
      ['what if', estimateText(idle[interval] ?? null, text)],
      ['plan', estimateText(planned[interval] ?? null, text)],
    ],
  });
};

/** Whether idle time has a price. */
export function isPaid({ run }: Side): boolean {
  return (run.estimates.cost.idle?.mean ?? 0) !== 0;
}
