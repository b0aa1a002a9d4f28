import type { ContactEstimates, GroupEstimates } from '../../statistics/estimates.ts';
import type { Page } from '../page.ts';
import { contactColumns } from './contactColumns.ts';
import { numberCell, type Sheet, sheetOf } from './sheet.ts';
import { startColumns } from './startColumns.ts';

interface Row {
  readonly interval: number;
  readonly kind: 'total' | 'contact type';
  readonly name: string;
  readonly contacts: ContactEstimates;
  /** All agents: they belong to no single type, so only the total has them. */
  readonly agents: GroupEstimates | null;
}

/** In long form, for a filter or a pivot table: for each interval all contacts, then each contact type. */
export function intervalsSheet(page: Page): Sheet {
  const { run, scenario, grid } = page;
  const start = startColumns<Row>(scenario);
  const rows = run.estimates.intervals.flatMap(({ total, contactTypes, agents }, interval): readonly Row[] => [
    { interval, kind: 'total', name: 'All contacts', contacts: total, agents },
    ...contactTypes.map(
      (contacts, type): Row => ({
        interval,
        kind: 'contact type',
        name: scenario.contactTypes[type]?.name ?? '',
        contacts,
        agents: null,
      }),
    ),
  ]);
  return sheetOf<Row>({
    name: 'Intervals',
    frozen: start.length + 2,
    columns: [
      ...start,
      { header: 'Row', cell: ({ kind }) => kind },
      { header: 'Contact type', width: 24, cell: ({ name }) => name },
      ...contactColumns<Row>(page),
      {
        header: 'Available agents',
        cell: ({ agents }) => numberCell(perHour(agents?.availableHours?.mean, grid.hours), 'decimal'),
      },
      { header: 'Occupancy', cell: ({ agents }) => numberCell(agents?.occupancy?.mean, 'percent') },
      { header: 'Idle hours', cell: ({ agents }) => numberCell(agents?.idleHours?.mean, 'hours') },
      { header: `Idle cost, ${scenario.currency}`, cell: ({ agents }) => numberCell(agents?.idleCost?.mean, 'money') },
      { header: `Agent cost, ${scenario.currency}`, cell: ({ agents }) => numberCell(agents?.cost?.mean, 'money') },
    ],
    rows,
  });
}

function perHour(agentHours: number | undefined, hours: number): number | undefined {
  return agentHours === undefined ? undefined : agentHours / hours;
}
