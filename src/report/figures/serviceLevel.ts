import { estimateText } from '../estimateText.ts';
import { extreme } from '../extremes.ts';
import { list, NONE, percent, plural } from '../format.ts';
import { missedIntervals } from '../missed.ts';
import type { Page } from '../page.ts';
import { targetShare } from '../verdict.ts';
import { hasFormulas, type View } from '../view.ts';
import type { Drawing, LegendEntry } from './drawing.ts';
import { targetLine } from './targetLine.ts';
import { band, line, means, timeFigure } from './timeFigure.ts';

/** Service level with its 95% band, the target, and what the two formulas say of the same load and agents. */
export function serviceLevel(page: Page, view: View): Drawing {
  const { grid } = page;
  const simulated = view.intervals.map((interval) => interval.serviceLevel);
  const erlangC = view.formulas.map((formulas) => formulas?.erlangC.serviceLevel ?? null);
  const erlangA = view.formulas.map((formulas) => formulas?.erlangA.serviceLevel ?? null);
  const unstable = view.formulas.map((formulas) => formulas !== null && !formulas.erlangC.stable);
  const crosses = {
    type: 'scatter',
    mode: 'markers',
    x: grid.middles,
    y: unstable.map((is) => (is ? 0.012 : null)),
    marker: { symbol: 'x-thin', size: 7, color: 'erlangC', line: { width: 1.6, color: 'erlangC' } },
    cliponaxis: false,
  };
  const unstableLegend: LegendEntry = { label: 'Erlang C: unstable', color: 'erlangC', mark: 'cross' };
  const compared = hasFormulas(view);
  const readings = (interval: number): readonly (readonly [string, string])[] => [
    ['Erlang C', unstable[interval] ? 'unstable' : shareText(erlangC[interval])],
    ['Erlang A', view.formulas[interval]?.erlangA.stable === false ? 'unstable' : shareText(erlangA[interval])],
  ];
  return {
    figure: timeFigure({
      grid,
      unit: `share of offered contacts answered in time`,
      traces: [
        band(grid, simulated, 'accentBand'),
        ...(compared ? [line(grid, erlangC, 'erlangC', 'dot'), line(grid, erlangA, 'erlangA', 'dash')] : []),
        line(grid, means(simulated), 'accent', 'solid', 2.5),
        ...(compared ? [crosses] : []),
      ],
      axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      ...targetLine(view.target.target, `target ${view.targetText}`, [means(simulated), erlangC, erlangA]),
      reading: (interval) => [
        ['simulated', estimateText(simulated[interval] ?? null, percent)],
        ...(compared ? readings(interval) : []),
      ],
    }),
    legend: [
      { label: 'simulated', color: 'accent', mark: 'line' },
      { label: '95% interval', color: 'accentBand', mark: 'block' },
      ...(compared ? FORMULA_LEGEND : []),
      ...(unstable.some(Boolean) ? [unstableLegend] : []),
    ],
    finding: finding(page, view),
  };
}

const FORMULA_LEGEND: readonly LegendEntry[] = [
  { label: 'Erlang C', color: 'erlangC', mark: 'dotted' },
  { label: 'Erlang A', color: 'erlangA', mark: 'dashed' },
];

function finding({ grid, run }: Page, view: View): string {
  const { number, spans: missed, note } = missedIntervals(grid, view);
  const levels = view.intervals.map((interval) => interval.serviceLevel);
  const lowest = extreme(view.intervals, levels, 'lowest', run.result.replications);
  if (lowest === null) return 'No contacts were offered.';
  const target = targetShare(view.target);
  const where =
    number === 0
      ? `No interval is clearly below the target of ${target}.`
      : `Below the target of ${target} in ${plural(number, 'interval')} of ${grid.starts.length}: ${list(missed, 4)}.`;
  return `${where}${note} Lowest at ${grid.label(lowest.interval)}: ${estimateText(lowest.estimate, percent)}.`;
}

function shareText(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : percent(value);
}
