import type { Schedule, ScheduleStep } from '../../experiment/schedule/scheduled.ts';
import type { ShiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import type { Horizon } from '../../scenario/scenario.ts';
import { decimal, hours, money } from '../format.ts';
import type { Grid } from '../grid.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type Markup, markup, named } from '../markup.ts';
import { coverage } from './coverage.ts';
import { breaksText, type ShiftRow, shiftRows, shiftSpan } from './shiftRows.ts';

/** Rows that need no box to scroll in. */
const FEW = 20;

/** The shifts: who works how many of them, when, with which breaks. */
export function shiftsTable({ groups, cover }: Schedule, horizon: Horizon): Markup {
  const { days, rows } = shiftRows({ cover }, horizon);
  const isOneDay = days.length === 1;
  const group: Column<ShiftRow> = {
    header: 'Agent group',
    words: true,
    cell: (row) => named(groups[row.group]?.name ?? ''),
  };
  const columns: readonly Column<ShiftRow>[] = [
    { header: 'Shift', cell: (row) => named(groups[row.group]?.shiftTypes[row.type] ?? '') },
    ...(groups.length > 1 ? [group] : []),
    { header: 'From–to', cell: shiftSpan, words: true },
    ...days.map(
      (day, place): Column<ShiftRow> => ({
        header: isOneDay ? 'Agents' : `Day ${day + 1}`,
        cell: ({ agents }) => decimal(agents[place] ?? 0),
      }),
    ),
    { header: 'Breaks', cell: (row) => markup`<span class="wrapping">${breaksText(row)}</span>`, words: true },
  ];
  const more = isOneDay ? '' : ' shifts.csv has the breaks of each.';
  return htmlTable({
    caption: `The shifts. Who works which of them is in roster.csv.${more}`,
    columns,
    rows,
    tall: rows.length > FEW,
  });
}

/** Agents present and required, by interval and group. */
export function coverageTable(schedule: Schedule, shapes: readonly ShiftShapes[], grid: Grid): Markup {
  const covered = shapes.map((each) => coverage(schedule, each));
  const number = (agents: number) => decimal(agents, Number.isInteger(agents) ? 0 : 1);
  const columns: readonly Column<number>[] = [
    { header: 'Interval', cell: (interval) => grid.label(interval) },
    ...shapes.flatMap(({ group }, place): readonly Column<number>[] => {
      const name = named(schedule.groups[group]?.name ?? '');
      const row = (interval: number) => covered[place]?.[interval] ?? NOBODY;
      return [
        { header: markup`${name}, required`, cell: (interval) => number(row(interval).required) },
        { header: 'asked of the shifts', cell: (interval) => number(row(interval).wanted) },
        { header: 'present', cell: (interval) => number(row(interval).present) },
        { header: 'at the least', cell: (interval) => number(row(interval).fewest) },
        { header: 'beyond', cell: (interval) => number(row(interval).present - row(interval).required) },
      ];
    }),
  ];
  const isOpen = (interval: number) =>
    covered.some((each) => (each[interval]?.required ?? 0) + (each[interval]?.present ?? 0) > 0);
  const open = grid.starts.map((_, interval) => interval).filter(isOpen);
  const closed = open.length < grid.starts.length ? ' Intervals without anybody are left out.' : '';
  return htmlTable({
    caption: `Agents by interval: those required, those that the shifts were asked for in the last round, and those on shift and not on a break, on average and at the least.${closed}`,
    columns,
    rows: open,
    tall: open.length > FEW,
  });
}

const NOBODY = { required: 0, wanted: 0, present: 0, fewest: 0 };

/** The rounds in which shifts were chosen and simulated. */
export function roundsTable({ steps, cover: { unit }, given: { currency } }: Schedule, grid: Grid): Markup {
  const columns: readonly Column<{ readonly step: ScheduleStep; readonly round: number }>[] = [
    { header: 'Round', cell: ({ round }) => decimal(round) },
    {
      header: 'Agent hours asked for',
      cell: ({ step: { wanted } }) => decimal(wanted * grid.hours, 1),
    },
    {
      header: unit === 'money' ? 'Cost of the shifts' : 'Paid hours',
      cell: ({ step: { cost } }) => (unit === 'money' ? money(cost, currency) : hours(cost)),
    },
    { header: 'Targets missed in the simulation', cell: ({ step: { missed } }) => decimal(missed) },
  ];
  return htmlTable({
    caption:
      'Rounds. Where simulated shifts miss a target, more agents are asked for; where they have much in hand, fewer. The cheapest that miss none are kept.',
    columns,
    rows: steps.map((step, place) => ({ step, round: place + 1 })),
  });
}
