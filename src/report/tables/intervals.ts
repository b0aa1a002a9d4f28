import type { ContactEstimates, GroupEstimates } from '../../statistics/estimates.ts';
import { HOUR } from '../../time.ts';
import { promptNames } from '../channelNames.ts';
import { meanText, rangeText } from '../estimateText.ts';
import { decimal, duration, list, NONE, percent } from '../format.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { QueueWaits } from '../queueWaits.ts';
import { mixesWaits, usesOf } from '../uses.ts';
import { hasFormulas, type View } from '../view.ts';

interface Row {
  readonly start: string;
  readonly measures: ContactEstimates;
  readonly waits: QueueWaits;
  readonly agents: GroupEstimates | undefined;
  readonly load: number | null;
}

/** Every interval in numbers. Units stand in the headers, so that the cells are numbers to a spreadsheet too. */
export function intervalsTable({ run, scenario, grid, unit }: Page, view: View): Markup {
  const hasLoad = hasFormulas(view);
  const rows = view.intervals.map(
    (measures, interval): Row => ({
      start: grid.starts[interval] ?? grid.label(interval),
      measures,
      waits: view.waits.intervals[interval] ?? measures,
      agents: run.estimates.intervals[interval]?.agents,
      load: view.formulas[interval]?.load ?? null,
    }),
  );
  const one = (value: number) => decimal(value, 1);
  // Hours of an email are no number to read in seconds.
  const mixed = view.type === null && mixesWaits(scenario);
  const hoursLong = !mixed && (view.overall.maxWait?.mean ?? 0) > HOUR && usesOf(scenario).deferrable;
  const time = hoursLong ? duration : one;
  const timeUnit = hoursLong ? '' : ', s';
  const loadColumn: Column<Row> = { header: 'Load, erlangs', cell: ({ load }) => (load === null ? NONE : one(load)) };
  const contacts: readonly Column<Row>[] = [
    { header: 'Start', cell: ({ start }) => start },
    { header: 'Offered', cell: ({ measures }) => meanText(measures.offered, one) },
    { header: 'Answered', cell: ({ measures }) => meanText(measures.answered, one) },
    { header: 'Service level', cell: ({ measures }) => meanText(measures.serviceLevel, percent) },
    { header: '95% interval', cell: ({ measures }) => rangeText(measures.serviceLevel, percent) || NONE },
    {
      header: unit === 'day' ? 'Days on target' : 'Replications on target',
      cell: ({ measures }) => meanText(measures.targetMet, (share) => percent(share, 0)),
    },
    { header: `ASA${timeUnit}`, cell: ({ waits }) => meanText(waits.asa, time) },
    { header: `p90 wait${timeUnit}`, cell: ({ waits }) => meanText(waits.p90, time) },
    { header: 'Abandoned', cell: ({ measures }) => meanText(measures.abandonment, percent) },
    ...(hasLoad ? [loadColumn] : []),
  ];
  const agents: readonly Column<Row>[] = [
    {
      header: 'Agents available',
      cell: (row) => meanText(row.agents?.availableHours ?? null, (value) => one(value / grid.hours)),
    },
    { header: 'Occupancy', cell: (row) => meanText(row.agents?.occupancy ?? null, percent) },
    { header: 'Idle, h', cell: (row) => meanText(row.agents?.idleHours ?? null, (value) => decimal(value, 2)) },
    {
      header: `Idle cost, ${scenario.currency}`,
      cell: (row) => meanText(row.agents?.idleCost ?? null, (value) => decimal(value, 2)),
    },
  ];
  return htmlTable<Row>({
    caption: `By interval of ${grid.intervalText}. Contacts count in the interval in which they were offered.${mixed ? ` Waits are those of ${list(promptNames(scenario))}.` : ''}`,
    columns: view.name === null ? [...contacts, ...agents] : contacts,
    rows,
    tall: true,
  });
}
