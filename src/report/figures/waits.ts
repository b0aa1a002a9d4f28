import { estimateText, meanText } from '../estimateText.ts';
import { extreme } from '../extremes.ts';
import { duration, NONE } from '../format.ts';
import type { Page } from '../page.ts';
import type { View } from '../view.ts';
import type { Drawing } from './drawing.ts';
import { band, line, means, timeFigure, timeUnit } from './timeFigure.ts';

/** Mean wait of the answered with its 95% band, and the wait that one contact in ten exceeds. */
export function waits(page: Page, view: View): Drawing {
  const { grid, run } = page;
  const asa = view.intervals.map((interval) => interval.asa);
  const p90 = view.intervals.map((interval) => interval.p90);
  const erlangA = view.formulas.map((formulas) => formulas?.erlangA.asa ?? null);
  const { factor, unit } = timeUnit(
    Math.max(0, ...[...asa, ...p90].map((estimate) => estimate?.high ?? estimate?.mean ?? 0)),
  );
  const longest = extreme(view, 'asa', 'highest', run.result.replications);
  return {
    figure: timeFigure({
      grid,
      unit,
      traces: [
        band(grid, asa, 'accentBand', factor),
        line(grid, means(p90, factor), 'series3', 'dash'),
        line(
          grid,
          erlangA.map((value) => (value === null ? null : value * factor)),
          'erlangA',
          'dash',
          1.5,
        ),
        line(grid, means(asa, factor), 'accent', 'solid', 2.5),
      ],
      reading: (interval) => [
        ['ASA', estimateText(asa[interval] ?? null, duration)],
        ['Erlang A: ASA', erlangA[interval] == null ? NONE : duration(erlangA[interval])],
        ['p90 of waits', estimateText(p90[interval] ?? null, duration)],
      ],
    }),
    legend: [
      { label: 'ASA, with 95% interval', color: 'accent', mark: 'line' },
      { label: 'ASA by Erlang A', color: 'erlangA', mark: 'dashed' },
      { label: '90% wait no longer than (p90)', color: 'series3', mark: 'dashed' },
    ],
    finding:
      longest === null
        ? 'No contact was answered.'
        : `The answered wait longest at ${grid.label(longest.interval)}: ${estimateText(longest.estimate, duration)} on average; ` +
          `one offered contact in ten waits over ${meanText(p90[longest.interval] ?? null, duration)} there.`,
  };
}
