import { estimateText } from '../estimateText.ts';
import { extreme } from '../extremes.ts';
import { list, NONE, percent, plural } from '../format.ts';
import { spans } from '../grid.ts';
import type { Page } from '../page.ts';
import { targetShare, verdictOf } from '../verdict.ts';
import type { View } from '../view.ts';
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
  return {
    figure: timeFigure({
      grid,
      unit: `share of offered contacts answered in time`,
      traces: [
        band(grid, simulated, 'accentBand'),
        line(grid, erlangC, 'erlangC', 'dot'),
        line(grid, erlangA, 'erlangA', 'dash'),
        line(grid, means(simulated), 'accent', 'solid', 2.5),
        crosses,
      ],
      axis: { range: [0, 1.02], tickformat: ',.0%', tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1] },
      ...targetLine(view.target.target, `target ${view.targetText}`, [means(simulated), erlangC, erlangA]),
      reading: (interval) => [
        ['simulated', estimateText(simulated[interval] ?? null, percent)],
        ['Erlang C', unstable[interval] ? 'unstable' : shareText(erlangC[interval])],
        ['Erlang A', view.formulas[interval]?.erlangA.stable === false ? 'unstable' : shareText(erlangA[interval])],
      ],
    }),
    legend: [
      { label: 'simulated', color: 'accent', mark: 'line' },
      { label: '95% interval', color: 'accentBand', mark: 'block' },
      { label: 'Erlang C', color: 'erlangC', mark: 'dotted' },
      { label: 'Erlang A', color: 'erlangA', mark: 'dashed' },
      ...(unstable.some(Boolean) ? [unstableLegend] : []),
    ],
    finding: finding(page, view),
  };
}

function finding({ grid, run }: Page, view: View): string {
  const judged = view.intervals.map((interval) => verdictOf(interval.serviceLevel, view.target.target));
  const missed = spans(grid, (interval) => judged[interval] === 'missed');
  const number = judged.filter((verdict) => verdict === 'missed').length;
  const lowest = extreme(view, 'serviceLevel', 'lowest', run.result.replications);
  if (lowest === null) return 'No contacts were offered.';
  const target = targetShare(view.target);
  const where =
    number === 0
      ? `No interval is clearly below the target of ${target}.`
      : `Below the target of ${target} in ${plural(number, 'interval')} of ${grid.starts.length}: ${list(missed, 4)}.`;
  return `${where} Lowest at ${grid.label(lowest.interval)}: ${estimateText(lowest.estimate, percent)}.`;
}

function shareText(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : percent(value);
}
