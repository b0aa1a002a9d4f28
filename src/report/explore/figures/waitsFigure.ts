import { estimateText } from '../../estimateText.ts';
import { band, cutBands, line, means, timeFigure, timeUnit } from '../../figures/timeFigure.ts';
import { duration } from '../../format.ts';
import { viewOf } from '../scores.ts';
import type { WhatIfFigure } from './whatIfFigure.ts';

/** Mean wait of the answered by interval with its 95% band; behind it the plan's. */
export const waitsFigure: WhatIfFigure = (now, plan, view) => {
  const { grid } = now.page;
  const waits = viewOf(now, view).waits.intervals.map(({ asa }) => asa);
  const planned = viewOf(plan, view).waits.intervals.map(({ asa }) => asa);
  const cut = cutBands(waits, means(planned)).range?.[1];
  const highest = [...waits.map((each) => each?.high ?? each?.mean ?? 0), ...planned.map((each) => each?.mean ?? 0)];
  const { factor, unit } = timeUnit(cut ?? Math.max(0, ...highest));
  return timeFigure({
    grid,
    unit: `${unit}, mean of the answered`,
    traces: [
      band(grid, waits, 'accentBand', factor),
      line(grid, means(planned, factor), 'workload', 'solid', 2),
      line(grid, means(waits, factor), 'accent', 'solid', 2.5),
    ],
    axis: cut === undefined ? {} : { range: [0, cut * factor] },
    reading: (interval) => [
      ['what if', estimateText(waits[interval] ?? null, duration)],
      ['plan', estimateText(planned[interval] ?? null, duration)],
    ],
  });
};
