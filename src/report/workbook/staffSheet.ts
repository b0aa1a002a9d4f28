import type { ResultPool } from '../../experiment/result.ts';
import type { ContactEstimates, GroupEstimates } from '../../statistics/estimates.ts';
import { serviceLevelOf } from '../comparison.ts';
import { isClosed } from '../formulaFigures.ts';
import { firstIn } from '../offeredIn.ts';
import type { Page } from '../page.ts';
import { isDeferrable } from '../uses.ts';
import { type Cell, formulaCell, numberCell, type Sheet, type SheetColumn, sheetOf } from './sheet.ts';
import { startColumns } from './startColumns.ts';

interface Row {
  readonly interval: number;
  readonly pool: ResultPool;
  readonly offered: number;
  readonly scheduled: number;
  readonly available: number;
  /** What the formulas ask for; nothing in a closed pool. */
  readonly required: { readonly erlangC: number | null; readonly erlangA: number | null };
  readonly serviceLevel: number | null;
}

const SCHEDULED = 'Scheduled agents';
const SHARE = 'Available share';
const AVAILABLE = 'Available agents';
const LOAD = 'Load, erlangs';
const ASKED = { erlangC: 'Erlang C asks for', erlangA: 'Erlang A asks for' } as const;

/**
 * Staff against requirement, by interval and pool: who changes the scheduled agents sees at once where the gap closes. Available agents
 * are the scheduled, less what shrinkage, breaks and absence took in the simulation.
 */
export function staffSheet(page: Page): Sheet {
  const { run, scenario, grid } = page;
  const rows = rowsOf(page);
  const start = startColumns<Row>(scenario);
  const several = run.result.intervals.some(({ pools }) => pools.length > 1);
  const pool: SheetColumn<Row> = {
    header: 'Agent groups',
    width: 30,
    cell: ({ pool: { agentGroups } }) => agentGroups.join(', '),
  };
  const columns: readonly SheetColumn<Row>[] = [
    ...start,
    ...(several ? [pool] : []),
    { header: 'Offered contacts', cell: ({ offered }) => numberCell(offered, 'count') },
    { header: LOAD, cell: ({ pool: { load } }) => numberCell(load, 'decimal') },
    { header: ASKED.erlangC, cell: ({ required }) => numberCell(required.erlangC, 'whole') },
    { header: ASKED.erlangA, cell: ({ required }) => numberCell(required.erlangA, 'whole') },
    { header: SCHEDULED, cell: ({ scheduled }) => numberCell(scheduled, 'decimal') },
    { header: SHARE, cell: (row) => numberCell(shareOf(row), 'percent') },
    { header: AVAILABLE, cell: availableCell },
    gap('Available less Erlang C', 'erlangC'),
    gap('Available less Erlang A', 'erlangA'),
    { header: 'To schedule by Erlang A', cell: toSchedule },
    {
      header: 'Load / available',
      cell: ({ pool: { load }, available }, at) =>
        available === 0 ? null : formulaCell(`${at(LOAD)}/${at(AVAILABLE)}`, load / available, 'percent'),
    },
    { header: 'Simulated service level', cell: ({ serviceLevel }) => numberCell(serviceLevel, 'percent') },
  ];
  const hours = (header: string, of: (row: Row) => number, span: (header: string) => string) =>
    formulaCell(
      `SUM(${span(header)})*${grid.hours}`,
      rows.reduce((sum, row) => sum + of(row), 0) * grid.hours,
      'hours',
    );
  return sheetOf<Row>({
    name: 'Staff',
    frozen: start.length + (several ? 1 : 0),
    columns,
    rows,
    total: (span) =>
      columns.map(({ header }, place): Cell => {
        if (place === 0) return 'Hours';
        if (header === LOAD) return hours(header, ({ pool: { load } }) => load, span);
        if (header === SCHEDULED) return hours(header, ({ scheduled }) => scheduled, span);
        return header === AVAILABLE ? hours(header, ({ available }) => available, span) : null;
      }),
  });
}

function gap(header: string, formula: 'erlangC' | 'erlangA'): SheetColumn<Row> {
  return {
    header,
    signed: true,
    cell: ({ available, required }, at) => {
      const asked = required[formula];
      return asked === null
        ? null
        : formulaCell(`${at(AVAILABLE)}-${at(ASKED[formula])}`, available - asked, 'decimal');
    },
  };
}

function shareOf({ scheduled, available }: Row): number | null {
  return scheduled === 0 ? null : available / scheduled;
}

function availableCell(row: Row, at: (header: string) => string): Cell {
  return shareOf(row) === null
    ? numberCell(row.available, 'decimal')
    : formulaCell(`${at(SCHEDULED)}*${at(SHARE)}`, row.available, 'decimal');
}

/** Rounded first, for what is whole but for its last digits. */
function toSchedule(row: Row, at: (header: string) => string): Cell {
  const { erlangA } = row.required;
  const share = shareOf(row);
  if (erlangA === null || share === null || share === 0) return null;
  const agents = Math.ceil(Math.round((erlangA / share) * 1e6) / 1e6);
  return formulaCell(`ROUNDUP(ROUND(${at(ASKED.erlangA)}/${at(SHARE)},6),0)`, agents, 'whole');
}

function rowsOf({ run, scenario, grid }: Page): readonly Row[] {
  const typePlace = new Map(
    scenario.contactTypes.flatMap((type, place) => (isDeferrable(type) ? [] : [[type.name, place] as const])),
  );
  const groupPlace = new Map(scenario.agentGroups.map(({ name }, place) => [name, place]));
  return run.result.intervals.flatMap(({ pools }, interval) => {
    const cells = run.estimates.intervals[interval];
    return pools.map((pool): Row => {
      const contacts = chosen<ContactEstimates>(cells?.contactTypes, pool.contactTypes, typePlace);
      const groups = chosen<GroupEstimates>(cells?.agentGroups, pool.agentGroups, groupPlace);
      const agents = (measure: 'scheduledHours' | 'availableHours') =>
        groups.reduce((sum, group) => sum + (group[measure]?.mean ?? 0), 0) / grid.hours;
      const closed = isClosed(pool, firstIn(scenario, cells?.contactTypes ?? []));
      return {
        interval,
        pool,
        offered: contacts.reduce((sum, { offered }) => sum + (offered?.mean ?? 0), 0),
        scheduled: agents('scheduledHours'),
        available: agents('availableHours'),
        required: {
          erlangC: closed ? null : pool.erlangC.required,
          erlangA: closed ? null : pool.erlangA.required,
        },
        serviceLevel: serviceLevelOf(contacts, scenario.serviceLevel.formula),
      };
    });
  });
}

function chosen<Cell>(
  cells: readonly Cell[] | undefined,
  names: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly Cell[] {
  return names.flatMap((name) => {
    const cell = cells?.[places.get(name) ?? -1];
    return cell === undefined ? [] : [cell];
  });
}
