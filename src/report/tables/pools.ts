import type { QueueFigures } from '../../analytic/queueFigures.ts';
import type { ResultPool } from '../../experiment/result.ts';
import { serviceLevelOf } from '../comparison.ts';
import { decimal, duration, NONE, percent } from '../format.ts';
import { isClosed } from '../formulaFigures.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, markup, named, proseList } from '../markup.ts';
import { firstIn } from '../offeredIn.ts';
import type { Page } from '../page.ts';
import { isDeferrable } from '../uses.ts';

interface Row {
  readonly start: string;
  readonly pool: ResultPool;
  /** Nobody works and nearly nobody comes. */
  readonly closed: boolean;
  readonly simulated: number | null;
}

const MOST_ROWS = 3000;

/** Erlang C and A beside the simulation, by interval and pool, or `null` where there is nothing to compare. */
export function poolsTable({ run, scenario, grid }: Page): Markup | null {
  // Email and tasks, which can wait, are none of a formula's contacts.
  const place = new Map(
    scenario.contactTypes.flatMap((contactType, type) => (isDeferrable(contactType) ? [] : [[contactType.name, type]])),
  );
  const rows = run.result.intervals.flatMap((interval, index) =>
    interval.pools.map((pool): Row => {
      const cells = pool.contactTypes.flatMap(
        (name) => run.estimates.intervals[index]?.contactTypes[place.get(name) ?? -1] ?? [],
      );
      const closed = isClosed(pool, firstIn(scenario, run.estimates.intervals[index]?.contactTypes ?? []));
      return {
        closed,
        start: grid.starts[index] ?? grid.label(index),
        pool,
        simulated: serviceLevelOf(cells, scenario.serviceLevel.formula),
      };
    }),
  );
  if (rows.every(({ pool }) => pool.load === 0)) return null;
  const several = run.result.intervals.some(({ pools }) => pools.length > 1);
  const poolColumn: Column<Row> = { header: 'Pool', cell: ({ pool }) => poolName(pool), words: true };
  const cut =
    rows.length > MOST_ROWS
      ? ` The first ${decimal(MOST_ROWS)} rows of ${decimal(rows.length)}; summary.json has them all.`
      : '';
  return htmlTable<Row>({
    caption: `Erlang C and Erlang A with the same load and the same available agents, beside the simulation.${cut}`,
    columns: [
      { header: 'Start', cell: ({ start }) => start },
      ...(several ? [poolColumn] : []),
      { header: 'Load, erlangs', cell: ({ pool }) => decimal(pool.load, 1) },
      { header: 'Agents available', cell: ({ pool }) => decimal(pool.erlangC.agents, 1) },
      { header: 'Service level simulated', cell: ({ simulated }) => shown(simulated, percent) },
      {
        header: 'Service level Erlang C',
        cell: ({ pool, closed }) => stableOr(closed, pool.erlangC, shown(pool.erlangC.serviceLevel, percent)),
      },
      {
        header: 'Service level Erlang A',
        cell: ({ pool, closed }) => stableOr(closed, pool.erlangA, shown(pool.erlangA.serviceLevel, percent)),
      },
      {
        header: 'ASA Erlang C',
        cell: ({ pool, closed }) => stableOr(closed, pool.erlangC, shown(pool.erlangC.asa, duration)),
      },
      {
        header: 'ASA Erlang A',
        cell: ({ pool, closed }) => stableOr(closed, pool.erlangA, shown(pool.erlangA.asa, duration)),
      },
      {
        header: 'Abandoned Erlang A',
        cell: ({ pool, closed }) => stableOr(closed, pool.erlangA, shown(pool.erlangA.abandonment, percent)),
      },
      { header: 'Required Erlang C', cell: ({ pool }) => shown(pool.erlangC.required, decimal) },
      { header: 'Required Erlang A', cell: ({ pool }) => shown(pool.erlangA.required, decimal) },
    ],
    rows: rows.slice(0, MOST_ROWS),
    tall: true,
  });
}

function poolName({ contactTypes, agentGroups }: ResultPool): Content {
  return [
    proseList(contactTypes.map(named)),
    agentGroups.length > 0 ? ' → ' : ' (no agents)',
    proseList(agentGroups.map(named)),
  ];
}

function stableOr(closed: boolean, { stable }: QueueFigures, text: string): Content {
  if (closed) return NONE;
  return stable ? text : markup`<span class="unstable">unstable</span>`;
}

function shown(value: number | null, format: (value: number) => string): string {
  return value === null ? NONE : format(value);
}
