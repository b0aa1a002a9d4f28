import Table from 'cli-table3';
import pc from 'picocolors';
import type { QueueFigures } from '../analytic/queueFigures.ts';
import { decimal, duration, NONE, percent } from '../report/format.ts';
import type { ErlangAnswer } from './erlangAnswer.ts';
import { erlangFigures } from './erlangFigures.ts';

/** Rows on either side of the answer. */
const AROUND = 4;
const MARK = '▸';

/** No lines: columns are told apart by their right edges. */
const OPEN = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid', 'middle'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((end) => [side + end, '']),
  ),
);

type Column = readonly [title: string, cell: (figures: QueueFigures) => string];

const ASA: Column = ['ASA', ({ asa }) => (asa === null ? NONE : duration(asa))];
const DELAYED: Column = ['delayed', ({ delayProbability }) => share(delayProbability)];
const ABANDONED: Column = ['abandoned', ({ abandonment }) => share(abandonment)];
const OCCUPANCY: Column = ['occupancy', ({ occupancy }) => share(occupancy)];

/** The agents around the answer, one row each, the answer marked. */
export function erlangTable(answer: ErlangAnswer, color: boolean): string {
  const { bold, dim } = pc.createColors(color);
  const within: Column = [`in ${duration(answer.within)}`, ({ serviceLevel }) => share(serviceLevel)];
  // Without a handle time nothing that takes time can be told.
  const erlangC = answer.aht === null ? [DELAYED, OCCUPANCY] : [within, ASA, DELAYED, OCCUPANCY];
  const erlangA = answer.patience === null ? [] : [within, ASA, DELAYED, ABANDONED, OCCUPANCY];
  const formulas = [
    { title: 'Erlang C', columns: erlangC },
    ...(erlangA.length > 0 ? [{ title: 'Erlang A', columns: erlangA }] : []),
  ];
  const table = new Table({
    chars: OPEN,
    style: { head: [], border: [], 'padding-left': 2, 'padding-right': 0 },
    colAligns: ['right', ...formulas.flatMap(({ columns }) => columns.map(() => 'right' as const))],
  });
  table.push([
    '',
    ...formulas.map(({ title, columns }) => ({ content: title, colSpan: columns.length, hAlign: 'right' as const })),
  ]);
  table.push(['agents', ...formulas.flatMap(({ columns }) => columns.map(([title]) => title))].map(dim));
  for (const agents of agentsAround(answer.agents)) {
    const figures = erlangFigures({ ...answer, agents, target: null });
    const cells = [
      `${agents === answer.agents ? MARK : ''} ${decimal(agents, Number.isInteger(agents) ? 0 : 2)}`,
      ...(figures.erlangC.stable ? erlangC.map(([, cell]) => cell(figures.erlangC)) : unstable(erlangC.length)),
      ...erlangA.map(([, cell]) => (figures.erlangA ? cell(figures.erlangA) : NONE)),
    ];
    table.push(agents === answer.agents ? cells.map(bold) : cells);
  }
  return table.toString();
}

function agentsAround(agents: number): readonly number[] {
  return Array.from({ length: 2 * AROUND + 1 }, (_, row) => agents + row - AROUND).filter((number) => number > 0);
}

function unstable(columns: number): readonly string[] {
  return ['unstable', ...Array<string>(columns - 1).fill(NONE)];
}

function share(value: number | null): string {
  return value === null ? NONE : percent(value);
}
