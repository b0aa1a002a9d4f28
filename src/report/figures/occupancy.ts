import { estimateText } from '../estimateText.ts';
import { hours, NONE, percent } from '../format.ts';
import type { Page } from '../page.ts';
import { SERIES_COLORS } from '../palette.ts';
import type { Drawing } from './drawing.ts';
import { groupSeries } from './groupSeries.ts';
import { line, means, timeFigure } from './timeFigure.ts';

/** Share of available time spent handling, for all agents and for each group. */
export function occupancy(page: Page): Drawing {
  const { grid, run, scenario } = page;
  const all = run.estimates.intervals.map((interval) => interval.agents.occupancy);
  // A ratio of a sum of groups is not the sum of their ratios: groups without a color are left to the table.
  const groups = scenario.agentGroups.length > 1 ? groupSeries(page, 'occupancy').slice(0, SERIES_COLORS) : [];
  return {
    figure: timeFigure({
      grid,
      unit: 'handling / available time',
      traces: [
        ...groups.map(({ values, color }) => line(grid, values, color, 'solid', 1.5)),
        line(grid, means(all), 'ink', 'dash', 2.5),
      ],
      axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.25, 0.5, 0.75, 1] },
      reading: (interval) => [
        ['all agents', estimateText(all[interval] ?? null, percent)],
        ...groups.map(
          ({ text, values }) => [text, values[interval] == null ? NONE : percent(values[interval])] as const,
        ),
      ],
    }),
    legend: [
      { label: 'all agents', color: 'ink', mark: 'dashed' },
      ...groups.map(({ label, color }) => ({ label, color, mark: 'line' }) as const),
    ],
    finding: finding(page),
  };
}

function finding({ run, grid, unit }: Page): string {
  const { occupancy: share, idleHours } = run.estimates.agents;
  if (share === null) return 'No agent was available.';
  const means = run.estimates.intervals.map((interval) => interval.agents.occupancy?.mean ?? Number.NaN);
  const known = means.filter((mean) => !Number.isNaN(mean));
  const high = Math.max(...known);
  const low = Math.min(...known);
  const idle = idleHours === null ? '' : ` and idle for ${hours(idleHours.mean)} per ${unit}`;
  const spread =
    known.length < 2
      ? ''
      : ` From ${percent(low, 0)} at ${grid.label(means.indexOf(low))} to ${percent(high, 0)} at ${grid.label(means.indexOf(high))}.`;
  return `Agents are busy ${estimateText(share, percent)} of their available time${idle}.${spread}`;
}
