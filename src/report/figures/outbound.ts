import { estimateText } from '../estimateText.ts';
import { count, decimal, NONE } from '../format.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import { type Drawing, unitNote, VALUE_AXIS } from './drawing.ts';
import { bars, means, timeFigure } from './timeFigure.ts';

/** Customers reached, above; below them, what the agents did with the time that other contacts left them. */
export function outbound(page: Page): Drawing | null {
  const { grid, run } = page;
  if (!usesOf(page.scenario).outbound) return null;
  const { intervals } = run.estimates;
  const nuisance = means(intervals.map(({ total }) => total.nuisance));
  // Who is reached is connected, or the call is a nuisance.
  const connected = intervals.map(({ total }, interval) =>
    total.reached === null ? null : total.reached.mean - (nuisance[interval] ?? 0),
  );
  const busy = means(
    intervals.map(({ agentTime }) => agentTime.agents.outboundHours),
    1 / grid.hours,
  );
  const idle = means(
    intervals.map(({ agents }) => agents.idleHours),
    1 / grid.hours,
  );
  const below = (trace: ReturnType<typeof bars>) => ({ ...trace, yaxis: 'y2' });
  return {
    figure: timeFigure({
      grid,
      unit: `customers reached per ${grid.intervalText}`,
      traces: [
        bars(grid, connected, 'series2'),
        bars(grid, nuisance, 'series1'),
        below(bars(grid, busy, 'series6')),
        below(bars(grid, idle, 'series5')),
      ],
      under: 'y2',
      axis: { domain: [0.6, 1], nticks: 5 },
      annotations: [unitNote('agents whom other contacts leave free', 0.47)],
      layout: { yaxis2: { ...VALUE_AXIS, domain: [0, 0.47] } },
      reading: (interval) => [
        ['dialed', estimateText(intervals[interval]?.total.dialed ?? null, count)],
        ['connected', number(connected[interval], count)],
        ['nuisance calls', number(nuisance[interval], (value) => decimal(value, 2))],
        ['agents on outbound contacts', number(busy[interval], one)],
        ['agents idle', number(idle[interval], one)],
      ],
    }),
    legend: [
      { label: 'connected', color: 'series2', mark: 'block' },
      { label: 'nuisance calls', color: 'series1', mark: 'block' },
      { label: 'agents on outbound contacts', color: 'series6', mark: 'block' },
      { label: 'agents idle', color: 'series5', mark: 'block' },
    ],
    finding: finding(page, connected),
  };
}

function finding({ grid, run }: Page, connected: readonly (number | null)[]): string {
  const most = Math.max(0, ...connected.map((value) => value ?? 0));
  if (most === 0) return 'No customer was reached.';
  const at = connected.indexOf(most);
  const idle = run.estimates.intervals[at]?.agents.idleHours?.mean ?? 0;
  return `Most customers are reached at ${grid.label(at)}: ${count(most)} speak with an agent, and ${one(idle / grid.hours)} agents are still idle.`;
}

function one(value: number): string {
  return decimal(value, 1);
}

function number(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? NONE : format(value);
}
