import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import type { ShiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import type { Drawing, Figure, LegendEntry } from '../figures/drawing.ts';
import { bars, steps, timeFigure } from '../figures/timeFigure.ts';
import { decimal, hours, list, plural } from '../format.ts';
import { type Grid, spans } from '../grid.ts';
import { isolated } from '../isolated.ts';
import type { PlainFigure } from '../plainFigures.ts';
import { coverage } from './coverage.ts';

/** So many groups have figures of their own; all of them stand in the tables. */
const MOST = 6;
/** Spans of intervals that a sentence names. */
const MOST_SPANS = 4;
/** Less is a rounding error of sums of shares of an hour. */
const NOTHING = 1e-9;

/** Who is there against who is wanted: a figure for each scheduled group. */
export function coverageFigures(
  schedule: Schedule,
  shapes: readonly ShiftShapes[],
  grid: Grid,
): readonly PlainFigure[] {
  return shapes.slice(0, MOST).map((each) => ({
    id: `coverage${each.group}`,
    title: `Agents present and required, ${isolated(schedule.groups[each.group]?.name ?? '')}`,
    size: 'wide high',
    drawing: coverageFigure(schedule, each, grid),
  }));
}

function coverageFigure(schedule: Schedule, shapes: ShiftShapes, grid: Grid): Drawing {
  const rows = coverage(schedule, shapes);
  const over = rows.map(({ present, required }) => Math.max(0, present - required));
  const short = rows.map(({ present, required }) => Math.max(0, required - present));
  const number = (agents: number) => decimal(agents, Number.isInteger(agents) ? 0 : 1);
  const isShort = short.some((each) => each > NOTHING);
  const shortLegend: LegendEntry = { label: 'fewer than required', color: 'bad', mark: 'block' };
  return {
    figure: timeFigure({
      grid,
      unit: 'agents',
      traces: [
        {
          ...stacked(
            grid,
            rows.map(({ present, required }) => Math.min(present, required)),
            'workloadFill',
          ),
        },
        stacked(grid, over, 'band0'),
        ...(isShort ? [stacked(grid, short, 'bad')] : []),
        steps(
          grid,
          rows.map(({ present }) => present),
          'accent',
          'solid',
          2.5,
        ),
        steps(
          grid,
          rows.map(({ required }) => required),
          'ink',
          'dash',
          2,
        ),
      ],
      layout: { barmode: 'stack', bargap: 0 },
      reading: (interval) => {
        const row = rows[interval];
        if (row === undefined) return [];
        return [
          ['present', number(row.present)],
          ...(row.fewest < row.present ? [['at the least', number(row.fewest)] as const] : []),
          ['required', number(row.required)],
          ...(row.wanted !== row.required ? [['asked of the shifts', number(row.wanted)] as const] : []),
        ];
      },
    }),
    legend: [
      { label: 'present: on shift, not on a break', color: 'accent', mark: 'line' },
      { label: 'required', color: 'ink', mark: 'dashed' },
      { label: 'more than required', color: 'band0', mark: 'block' },
      ...(isShort ? [shortLegend] : []),
    ],
    finding: finding(
      grid,
      over,
      short,
      rows.reduce((sum, { required }) => sum + required, 0),
    ),
  };
}

function stacked(...[grid, values, color]: Parameters<typeof bars>): Figure['data'][number] {
  return { ...bars(grid, values, color), width: grid.width };
}

function finding(grid: Grid, over: readonly number[], short: readonly number[], required: number): string {
  const time = (agents: readonly number[]) => agents.reduce((sum, each) => sum + each, 0) * grid.hours;
  const most = Math.max(0, ...over);
  const idle =
    most > NOTHING
      ? `Shifts bring ${hours(time(over))} more than the ${hours(required * grid.hours)} that are required, most at ${grid.label(over.indexOf(most))} (${decimal(most, Number.isInteger(most) ? 0 : 1)} agents).`
      : 'Shifts bring nobody beyond the requirement.';
  const lacking = short.filter((each) => each > NOTHING).length;
  if (lacking === 0) return `${idle} Nowhere are there fewer.`;
  const where = list(
    spans(grid, (interval) => (short[interval] ?? 0) > NOTHING),
    MOST_SPANS,
  );
  return `${idle} In ${plural(lacking, 'interval')} there are fewer: ${where}. In the simulation that does: agents help who are there before and after, or in other groups.`;
}
