import { estimateText } from '../estimateText.ts';
import { moneyFinding } from '../findings/money.ts';
import { money, NONE, percent } from '../format.ts';
import type { Page } from '../page.ts';
import { type Drawing, figureText } from './drawing.ts';
import { groupSeries } from './groupSeries.ts';
import { bars, timeFigure } from './timeFigure.ts';

/** What paid waiting for work costs, by agent group. */
export function idleCost(page: Page): Drawing {
  const { grid, run, scenario } = page;
  const groups = groupSeries(page, 'idleCost');
  const all = run.estimates.intervals.map((interval) => interval.agents.idleCost);
  const currency = figureText(scenario.currency);
  const amount = (value: number) => money(value, currency);
  return {
    figure: timeFigure({
      grid,
      unit: `${currency} per ${grid.intervalText}`,
      traces: groups.map(({ values, color }) => bars(grid, values, color)),
      reading: (interval) => [
        ...groups
          .toReversed()
          .map(({ text, values }) => [text, values[interval] == null ? NONE : amount(values[interval])] as const),
        ['all agents', estimateText(all[interval] ?? null, amount)],
      ],
    }),
    legend: groups.length < 2 ? [] : groups.map(({ label, color }) => ({ label, color, mark: 'block' }) as const),
    finding: finding(page),
  };
}

function finding(page: Page): string {
  const { run, scenario, grid, unit } = page;
  const { idle } = run.estimates.cost;
  const { cost } = run.estimates.agents;
  if (idle === null) return 'No idle time has a price.';
  const amount = (value: number) => money(value, scenario.currency);
  const share =
    cost === null || cost.mean <= 0
      ? ''
      : `, ${percent(idle.mean / cost.mean)} of ${moneyFinding(page) === null ? 'the total cost' : 'what agents cost'}`;
  const means = run.estimates.intervals.map((interval) => interval.agents.idleCost?.mean ?? 0);
  const highest = Math.max(...means);
  const peak = highest > 0 ? ` Most at ${grid.label(means.indexOf(highest))}: ${amount(highest)}.` : '';
  return `Idle time costs ${estimateText(idle, amount)} per ${unit}${share}.${peak}`;
}
