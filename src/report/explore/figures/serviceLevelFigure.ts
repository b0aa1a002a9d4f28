import { estimateText } from '../../estimateText.ts';
import { targetLine } from '../../figures/targetLine.ts';
import { band, line, means, timeFigure } from '../../figures/timeFigure.ts';
import { percent } from '../../format.ts';
import { viewOf } from '../scores.ts';
import type { WhatIfFigure } from './whatIfFigure.ts';

/** Service level by interval with its 95% band and target; behind it the plan's. */
export const serviceLevelFigure: WhatIfFigure = (now, plan, view) => {
  const { grid } = now.page;
  const { intervals, target, targetText } = viewOf(now, view);
  const levels = intervals.map(({ serviceLevel }) => serviceLevel);
  const planned = viewOf(plan, view).intervals.map(({ serviceLevel }) => serviceLevel);
  return timeFigure({
    grid,
    unit: 'share of offered contacts answered in time',
    traces: [
      band(grid, levels, 'accentBand'),
      line(grid, means(planned), 'workload', 'solid', 2),
      line(grid, means(levels), 'accent', 'solid', 2.5),
    ],
    axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    ...targetLine(target.target, `target ${targetText}`, [means(levels), means(planned)]),
    reading: (interval) => [
      ['what if', estimateText(levels[interval] ?? null, percent)],
      ['plan', estimateText(planned[interval] ?? null, percent)],
    ],
  });
};
