import { decimal, hours, NONE, percent } from '../format.ts';
import { proseList } from '../markup.ts';
import type { Page } from '../page.ts';
import { type AgentTime, IDLE, NOTHING, PAID_PARTS } from '../paidParts.ts';
import type { Color } from '../palette.ts';
import { onlyDeferrable, usesOf } from '../uses.ts';
import type { Drawing } from './drawing.ts';
import { bars, means, steps, timeFigure } from './timeFigure.ts';

interface Series {
  readonly label: string;
  readonly color: Color;
  /** Agents, mean of each interval. */
  readonly values: readonly number[];
}

/** What the paid agents do through the day, and how many are scheduled; `null` where nobody is paid. */
export function paidTime(page: Page): Drawing | null {
  const { grid, run } = page;
  if ((run.estimates.agentTime.agents.paidHours?.mean ?? 0) <= 0) return null;
  const scheduled = means(
    run.estimates.intervals.map(({ agents }) => agents.scheduledHours),
    1 / grid.hours,
  );
  const unpaid = (run.estimates.agentTime.agents.unpaidBreakHours?.mean ?? 0) > NOTHING;
  const series = seriesOf(page);
  const paid = (interval: number) => series.reduce((sum, { values }) => sum + (values[interval] ?? 0), 0);
  return {
    figure: timeFigure({
      grid,
      unit: 'paid agents',
      traces: [
        ...series.map(({ values, color }) => bars(grid, values, color)),
        steps(grid, scheduled, 'ink', 'solid', 2),
      ],
      reading: (interval) => [
        ['scheduled', one(scheduled[interval] ?? null)],
        ...series.toReversed().map(({ label, values }) => [label, one(values[interval] ?? null)] as const),
        ['paid in all', one(paid(interval))],
      ],
    }),
    legend: [
      ...series.map(({ label, color }) => ({ label, color, mark: 'block' }) as const),
      { label: unpaid ? 'scheduled, with unpaid breaks' : 'scheduled', color: 'ink', mark: 'line' },
    ],
    finding: finding(page),
  };
}

/** The parts of the paid time with idle time split in two, where formulas speak of the contacts; without those that the run has none of. */
function seriesOf({ run, scenario, grid }: Page): readonly Series[] {
  const uses = usesOf(scenario);
  const { intervals } = run.estimates;
  const rows = intervals.map(({ agents, agentTime }): AgentTime => ({ measures: agents, time: agentTime.agents }));
  const mismatch = rows.map((_, interval) => run.idle.intervals[interval]?.mismatch ?? 0);
  return PAID_PARTS.filter(({ possible }) => possible(uses))
    .flatMap(({ label, color, of }): readonly Series[] => {
      const values = rows.map(of);
      if (label !== IDLE || onlyDeferrable(scenario)) return [{ label, color, values }];
      const buffer = values.map((idle, interval) => idle - (mismatch[interval] ?? 0));
      return [
        { label: 'idle: buffer', color, values: buffer },
        { label: 'idle: mismatch', color: 'series1', values: mismatch },
      ];
    })
    .map(({ values, ...rest }) => ({ ...rest, values: values.map((value) => Math.max(0, value) / grid.hours) }))
    .filter(({ values }) => values.some((value) => value > NOTHING));
}

function finding({ run, scenario, unit }: Page): Drawing['finding'] {
  const { agents, agentTime } = run.estimates;
  const uses = usesOf(scenario);
  const row: AgentTime = { measures: agents, time: agentTime.agents };
  const paid = agentTime.agents.paidHours?.mean ?? 0;
  const parts = PAID_PARTS.filter(({ possible, of }) => possible(uses) && of(row) > NOTHING).map(
    ({ label, of }) => `${percent(of(row) / paid, 0)} ${label}`,
  );
  const overtime = agents.overtimeHours?.mean ?? 0;
  const late = overtime > 0 ? ` ${hours(overtime)} of it are overtime: work that goes on when the time is up.` : '';
  return [`Of ${hours(paid)} paid per ${unit}: `, proseList(parts), `.${late}`];
}

function one(value: number | null): string {
  return value === null ? NONE : decimal(value, 1);
}
