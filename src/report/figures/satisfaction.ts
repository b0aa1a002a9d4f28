import { estimateText } from '../estimateText.ts';
import { satisfactionFinding } from '../findings/satisfaction.ts';
import { count, percent } from '../format.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import type { Drawing } from './drawing.ts';
import { band, line, means, timeFigure } from './timeFigure.ts';

const ENOUGH = 30;

/** Share satisfied of the customers who were asked, by the interval of their contact. */
export function satisfaction(page: Page): Drawing | null {
  const { grid, run, scenario } = page;
  if (!usesOf(scenario).survey) return null;
  const share = run.estimates.intervals.map(({ total }) => total.satisfaction);
  // Of a few respondents even none says little.
  const known = share.map((estimate, interval) => {
    const responded = run.estimates.intervals[interval]?.total.surveyed?.mean ?? 0;
    return responded * run.result.replications >= ENOUGH ? (estimate?.mean ?? Infinity) : Infinity;
  });
  const lowest = Math.min(...known);
  const least = Number.isFinite(lowest) ? ` Lowest at ${grid.label(known.indexOf(lowest))}: ${percent(lowest)}.` : '';
  return {
    figure: timeFigure({
      grid,
      unit: 'share satisfied of those who responded',
      traces: [band(grid, share, 'accentBand'), line(grid, means(share), 'accent', 'solid', 2.5)],
      axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      reading: (interval) => [
        ['satisfied', estimateText(share[interval] ?? null, percent)],
        ['responded', estimateText(run.estimates.intervals[interval]?.total.surveyed ?? null, count)],
      ],
    }),
    legend: [
      { label: 'satisfied', color: 'accent', mark: 'line' },
      { label: '95% interval', color: 'accentBand', mark: 'block' },
    ],
    finding: [satisfactionFinding(page), least],
  };
}
