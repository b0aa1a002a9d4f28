import { decimal, NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { onlyDeferrable, usesOf } from '../uses.ts';

interface Row {
  readonly label: string;
  readonly hours: number;
  readonly cost: number;
}

/** The time that inbound contacts left to the agents, by what it was for, or `null` where there is none, or nothing but email and tasks. */
export function idleSplitTable({ run, scenario, unit }: Page): Markup | null {
  const { hours, cost } = run.idle;
  const { outbound } = usesOf(scenario);
  const rows: readonly Row[] = [
    { label: 'Buffer', hours: hours.buffer, cost: cost.buffer },
    { label: 'Mismatch', hours: hours.mismatch, cost: cost.mismatch },
    ...(outbound ? [{ label: 'Filled by outbound', hours: hours.outbound, cost: cost.outbound }] : []),
  ];
  const total: Row = {
    label: outbound ? 'Idle, or filled' : 'Idle',
    hours: rows.reduce((sum, row) => sum + row.hours, 0),
    cost: rows.reduce((sum, row) => sum + row.cost, 0),
  };
  if (total.hours <= 0 || onlyDeferrable(scenario)) return null;
  return htmlTable<Row>({
    caption:
      `What idle time was for, per ${unit}, split by the mean of each interval. Mismatch: of agents above what Erlang A asks for. Buffer: the ` +
      'rest, which random arrivals need at the target.',
    columns: [
      { header: 'Idle time', cell: ({ label }) => label },
      { header: 'Hours', cell: (row) => decimal(row.hours, 1) },
      { header: `Cost, ${scenario.currency}`, cell: (row) => decimal(row.cost, 2) },
      { header: 'Share', cell: (row) => (total.hours > 0 ? percent(row.hours / total.hours) : NONE) },
    ],
    rows,
    total,
  });
}
