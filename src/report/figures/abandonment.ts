import { estimateText } from '../estimateText.ts';
import { extreme } from '../extremes.ts';
import { count, NONE, percent } from '../format.ts';
import type { Page } from '../page.ts';
import { isImpatient } from '../uses.ts';
import { hasFormulas, type View } from '../view.ts';
import type { Drawing } from './drawing.ts';
import { band, cutBands, line, means, timeFigure } from './timeFigure.ts';

/** Share of offered contacts that hang up, beside Erlang A; `null` where nobody would. */
export function abandonment(page: Page, view: View): Drawing | null {
  const { grid, scenario } = page;
  if (!isImpatient(scenario)) return null;
  const compared = hasFormulas(view);
  const simulated = view.intervals.map((interval) => interval.abandonment);
  // Where nobody ever hung up, the bounds of each interval say only how few replications there were.
  const nobody = view.overall.abandoned?.mean === 0;
  const erlangA = view.formulas.map((formulas) => formulas?.erlangA.abandonment ?? null);
  return {
    figure: timeFigure({
      grid,
      unit: 'share of offered contacts',
      traces: [
        ...(nobody ? [] : [band(grid, simulated, 'accentBand')]),
        ...(compared ? [line(grid, erlangA, 'erlangA', 'dash', 1.5)] : []),
        line(grid, means(simulated), 'accent', 'solid', 2.5),
      ],
      axis: { tickformat: ',.1~%', ...cutBands(simulated, compared ? erlangA : []) },
      reading: (interval) => [
        ['abandoned', estimateText(simulated[interval] ?? null, percent)],
        ...(compared ? ([['Erlang A', erlangA[interval] == null ? NONE : percent(erlangA[interval])]] as const) : []),
      ],
    }),
    legend: [
      { label: 'simulated, with 95% interval', color: 'accent', mark: 'line' },
      ...(compared ? ([{ label: 'Erlang A', color: 'erlangA', mark: 'dashed' }] as const) : []),
    ],
    finding: finding(page, view),
  };
}

function finding({ grid, run, unit }: Page, view: View): string {
  const { abandonment: share, abandoned } = view.overall;
  if (share === null || abandoned === null) return 'No contacts were offered.';
  if (abandoned.mean === 0) return 'Nobody hung up.';
  const shares = view.intervals.map((interval) => interval.abandonment);
  const highest = extreme(view.intervals, shares, 'highest', run.result.replications);
  const peak =
    highest === null ? '' : ` Highest at ${grid.label(highest.interval)}: ${estimateText(highest.estimate, percent)}.`;
  return `${estimateText(share, percent)} of the offered contacts hang up before an answer, ${count(abandoned.mean)} per ${unit}.${peak}`;
}
