import picocolors from 'picocolors';
import type { Given, StaffedGoal, Staffing } from '../../experiment/staff/staffing.ts';
import type { TargetMeasure } from '../../experiment/staff/target.ts';
import { meanText } from '../estimateText.ts';
import { decimal, duration, money, NONE, percent, plural } from '../format.ts';
import type { TableOptions } from '../table.ts';
import { type TerminalColumn, terminalTable } from '../terminalTable.ts';
import { cut, terminalText, wrap } from '../terminalText.ts';
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

/** Each measure by the worst of its goals: its distance from the bound, in parts of that. */
function columnsOf({ agentGroups, targets, goals }: Given): readonly TerminalColumn<Row>[] {
  const measures = [...new Set(targets.map(({ measure }) => measure))];
  const hasFormulas = (row: Row) => row.erlangC !== null;
  return [
    { header: 'interval', cell: ({ start }) => terminalText(start) },
    ...agentGroups.map(
      (name, group): TerminalColumn<Row> => ({
        header: terminalText(cut(name, WIDEST)),
        cell: ({ agents }) => (agents[group] === undefined ? '' : decimal(agents[group])),
      }),
    ),
    { header: 'Erlang A', cell: (row) => (hasFormulas(row) ? sumText(row.erlangA) : '') },
    { header: 'Erlang C', cell: (row) => (hasFormulas(row) ? sumText(row.erlangC) : '') },
    ...measures
      .filter((measure) => goals.some(({ target }) => targets[target]?.measure === measure))
      .map(
        (measure): TerminalColumn<Row> => ({
          header: HEADERS[measure],
          cell: ({ goals: own }) => {
            const judged = own.filter((goal) => targets[goal.target]?.measure === measure && goal.estimate !== null);
            const [first] = judged.toSorted((a, b) => distance(a, targets) - distance(b, targets));
            return meanText(first?.estimate ?? null, measure === 'asa' ? duration : (share) => percent(share));
          },
        }),
      ),
    { header: '', words: true, cell: ({ goals: own }) => stateOf(own) },
  ];
}

const WIDEST = 14;

const HEADERS: { readonly [Measure in TargetMeasure]: string } = {
  serviceLevel: 'service level',
  abandonment: 'abandonment',
  asa: 'ASA',
  occupancy: 'occupancy',
  nuisance: 'nuisance',
};

function sumText(levels: readonly number[] | null): string {
  return levels === null ? NONE : decimal(levels.reduce((sum, level) => sum + level, 0));
}

function distance({ target, estimate }: StaffedGoal, targets: Given['targets']): number {
  const { bound = 0, direction = 'least' } = targets[target] ?? {};
  const above = ((estimate?.mean ?? bound) - bound) / Math.max(1e-9, bound);
  return direction === 'least' ? above : -above;
}

function stateOf(goals: readonly StaffedGoal[]): string {
  if (goals.some(({ verdict }) => verdict === 'missed')) return 'missed';
  return goals.some(({ verdict }) => verdict === 'open') ? 'undecided' : '';
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
