import { promptNames } from '../channelNames.ts';
import { estimateText, meanText } from '../estimateText.ts';
import { extreme } from '../extremes.ts';
import { duration, list, NONE } from '../format.ts';
import type { Page } from '../page.ts';
import { mixesWaits } from '../uses.ts';
import { hasFormulas, type View } from '../view.ts';
import type { Drawing, LegendEntry } from './drawing.ts';
import { band, cutBands, line, means, timeFigure, timeUnit } from './timeFigure.ts';

/** Mean wait of the answered with its 95% band, and the wait that one contact in ten exceeds. */
export function waits(page: Page, view: View): Drawing {
  const { grid } = page;
  const asa = view.waits.intervals.map((interval) => interval.asa);
  const p90 = view.waits.intervals.map((interval) => interval.p90);
  const erlangA = view.formulas.map((formulas) => formulas?.erlangA.asa ?? null);
  const compared = hasFormulas(view);
  const ranked = p90.some((estimate) => estimate !== null);
  const beside = [...means(p90), ...(compared ? erlangA : [])];
  const cut = cutBands(asa, beside).range?.[1];
  const all = [...asa.map((each) => each?.high ?? each?.mean ?? 0), ...beside.map((value) => value ?? 0)];
  const { factor, unit } = timeUnit(cut ?? Math.max(0, ...all));
  const scaled = erlangA.map((value) => (value === null ? null : value * factor));
  const readings = (interval: number): readonly (readonly [string, string])[] => [
    ['ASA', estimateText(asa[interval] ?? null, duration)],
    ...(compared ? [['Erlang A: ASA', text(erlangA[interval])] as const] : []),
    ...(ranked ? [['p90 of waits', estimateText(p90[interval] ?? null, duration)] as const] : []),
  ];
  return {
    figure: timeFigure({
      grid,
      unit,
      traces: [
        band(grid, asa, 'accentBand', factor),
        ...(ranked ? [line(grid, means(p90, factor), 'series3', 'dash')] : []),
        ...(compared ? [line(grid, scaled, 'erlangA', 'dash', 1.5)] : []),
        line(grid, means(asa, factor), 'accent', 'solid', 2.5),
      ],
      axis: cut === undefined ? {} : { range: [0, cut * factor] },
      reading: readings,
    }),
    legend: [
      { label: 'ASA, with 95% interval', color: 'accent', mark: 'line' },
      ...(compared ? [ERLANG_A] : []),
      ...(ranked ? [P90] : []),
    ],
    finding: finding(page, view),
  };
}

const ERLANG_A: LegendEntry = { label: 'ASA by Erlang A', color: 'erlangA', mark: 'dashed' };
const P90: LegendEntry = { label: '90% wait no longer than (p90)', color: 'series3', mark: 'dashed' };

function finding({ grid, run, scenario }: Page, view: View): string {
  const asa = view.waits.intervals.map((interval) => interval.asa);
  const longest = extreme(view.waits.intervals, asa, 'highest', run.result.replications);
  if (longest === null) return 'No contact was answered.';
  const who = view.type === null && mixesWaits(scenario) ? `answered ${list(promptNames(scenario))}` : 'answered';
  const p90 = view.waits.intervals[longest.interval]?.p90 ?? null;
  const tenth = p90 === null ? '' : `; one offered contact in ten waits over ${meanText(p90, duration)} there`;
  return `The ${who} wait longest at ${grid.label(longest.interval)}: ${estimateText(longest.estimate, duration)} on average${tenth}.`;
}

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : duration(value);
}
