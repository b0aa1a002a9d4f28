import picocolors from 'picocolors';
import type { Given, StaffedGoal, Staffing } from '../../experiment/staff/staffing.ts';
import { decimal, money, NONE, plural } from '../format.ts';
import type { TableOptions } from '../table.ts';
import { type TerminalColumn, terminalTable } from '../terminalTable.ts';
import { cut, terminalText, wrap } from '../terminalText.ts';
import { goalColumns, stateOf } from './goalColumns.ts';
import { fewerSentence, missedSentences, planSentence, verdictSentence } from './sentences.ts';

/** A staffing on the terminal: what was found, beside the formulas, by interval, and how sure that is. */
export function staffText(staffing: Staffing, options: TableOptions): string {
  const blocks = [
    planSentence(staffing),
    ...missedSentences(staffing),
    `${verdictSentence(staffing)} ${fewerSentence(staffing)}`,
  ];
  return page(staffing, rowsOf(staffing, staffing), columnsOf(staffing), blocks, options);
}

/** What the agents of a scenario give. */
export function givenText(given: Given, options: TableOptions): string {
  const blocks = [verdictSentence(given), ...missedSentences(given)];
  return page(given, rowsOf(given, null), columnsOf(given), blocks, options);
}

/** An interval, or the whole horizon (`null`). */
interface Row {
  readonly start: string;
  readonly agents: readonly number[];
  readonly erlangC: readonly number[] | null;
  readonly erlangA: readonly number[] | null;
  readonly goals: readonly StaffedGoal[];
}

function rowsOf(given: Given, staffing: Staffing | null): readonly Row[] {
  const { starts, goals, plan } = given;
  const levels = (agents: readonly Int32Array[], interval: number) =>
    agents.map((row) => row[row.length - starts.length + interval] ?? 0);
  const intervals = starts.map(
    (start, interval): Row => ({
      start,
      agents: levels(plan.plan.agents, interval),
      erlangC: staffing && levels(staffing.erlangC.plan.agents, interval),
      erlangA: staffing && levels(staffing.erlangA.plan.agents, interval),
      goals: goals.filter((goal) => goal.interval === interval),
    }),
  );
  const whole = goals.filter((goal) => goal.interval === null);
  if (whole.length === 0) return intervals;
  return [...intervals, { start: 'horizon', agents: [], erlangC: null, erlangA: null, goals: whole }];
}

function columnsOf(given: Given): readonly TerminalColumn<Row>[] {
  const hasFormulas = (row: Row) => row.erlangC !== null;
  return [
    { header: 'interval', cell: ({ start }) => terminalText(start) },
    ...given.agentGroups.map(
      (name, group): TerminalColumn<Row> => ({
        header: terminalText(cut(name, WIDEST)),
        cell: ({ agents }) => (agents[group] === undefined ? '' : decimal(agents[group])),
      }),
    ),
    { header: 'Erlang A', cell: (row) => (hasFormulas(row) ? sumText(row.erlangA) : '') },
    { header: 'Erlang C', cell: (row) => (hasFormulas(row) ? sumText(row.erlangC) : '') },
    ...goalColumns(given),
    { header: '', words: true, cell: ({ goals: own }) => stateOf(own) },
  ];
}

const WIDEST = 14;

function sumText(levels: readonly number[] | null): string {
  return levels === null ? NONE : decimal(levels.reduce((sum, level) => sum + level, 0));
}

function page(
  given: Given,
  rows: readonly Row[],
  columns: readonly TerminalColumn<Row>[],
  sentences: readonly string[],
  { color, width }: TableOptions,
): string {
  const colors = picocolors.createColors(color);
  const across = Math.max(40, Math.min(width, 120));
  const { name, replications, seed, plan, currency } = given;
  const hours = plan.hours.reduce((sum, each) => sum + each, 0);
  const blocks = [
    [
      colors.bold(cut(terminalText(name), across)),
      wrap(`${decimal(hours, 1)} agent hours, ${money(plan.cost, currency)}`, across),
      colors.dim(wrap(`${plural(replications, 'replication')} · seed ${terminalText(seed)}`, across)),
    ].join('\n'),
    terminalTable(columns, rows, { width: across, head: colors.dim }),
    ...sentences.map((sentence) => wrap(terminalText(sentence), across)),
  ];
  return `${blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}
