import picocolors from 'picocolors';
import type { Schedule } from '../../experiment/schedule/scheduled.ts';
import { type ShiftShapes, shiftShapes } from '../../experiment/schedule/shiftShapes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { decimal, plural } from '../format.ts';
import { givenVerdict } from '../staff/givenVerdict.ts';
import { goalColumns, stateOf } from '../staff/goalColumns.ts';
import { missedSentences, verdictSentence } from '../staff/sentences.ts';
import type { TableOptions } from '../table.ts';
import { type TerminalColumn, terminalTable } from '../terminalTable.ts';
import { cut, terminalText, wrap } from '../terminalText.ts';
import { verdictPaint } from '../verdictPaint.ts';
import { type CoveredInterval, coverage, goalsAt } from './coverage.ts';
import { costSentence, gapSentence, headline, hoursSentence } from './sentences.ts';
import { breaksText, type ShiftRow, type ShiftRows, shiftRows, shiftSpan } from './shiftRows.ts';

/** Lines of a table; of more, those that say most. */
const MOST = 48;

/** A schedule on the terminal: the verdict and the cost, the shifts, and who is there by interval. */
export function scheduleTable(schedule: Schedule, scenario: Scenario, { color, width }: TableOptions): string {
  const colors = picocolors.createColors(color);
  const paint = verdictPaint(colors);
  const across = Math.max(40, Math.min(width, 120));
  const shapes = shiftShapes(schedule, scenario);
  const { given } = schedule;
  const say = (sentence: string) => wrap(terminalText(sentence), across);
  const options = { width: across, head: colors.dim };
  const blocks = [
    [
      colors.bold(cut(terminalText(schedule.name), across)),
      paint[givenVerdict(given)](say(`${headline(schedule)}.`)),
      say(costSentence(schedule, shapes)),
      say(`${gapSentence(schedule)} ${hoursSentence(shapes)}`),
      colors.dim(say(`${plural(given.replications, 'replication')} · seed ${terminalText(scenario.seed)}`)),
    ].join('\n'),
    shiftsBlock(schedule, shiftRows(schedule, scenario.horizon), options),
    coverageBlock(schedule, shapes, options),
    ...[verdictSentence(given), ...missedSentences(given)].map(say),
  ];
  return `${blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}

type Options = Parameters<typeof terminalTable>[2];

function shiftsBlock({ groups }: Schedule, { days, rows }: ShiftRows, options: Options): string {
  const isOneDay = days.length === 1;
  const columns: readonly TerminalColumn<ShiftRow>[] = [
    { header: 'shift', cell: ({ group, type }) => terminalText(groups[group]?.shiftTypes[type] ?? '') },
    ...(groups.length > 1
      ? [
          {
            header: 'group',
            words: true,
            cell: ({ group }: ShiftRow) => cut(terminalText(groups[group]?.name ?? ''), 14),
          },
        ]
      : []),
    { header: 'from–to', words: true, cell: shiftSpan },
    ...days.map(
      (day, place): TerminalColumn<ShiftRow> => ({
        header: isOneDay ? 'agents' : `day ${day + 1}`,
        cell: ({ agents }) => decimal(agents[place] ?? 0),
      }),
    ),
    ...(isOneDay ? [{ header: 'breaks', words: true, cell: breaksText }] : []),
  ];
  const shown = rows.slice(0, MOST);
  const more = rows.length > shown.length ? `\n… and ${plural(rows.length - shown.length, 'row')} more` : '';
  return `${terminalTable(columns, shown, options)}${more}`;
}

interface Row {
  readonly start: string;
  readonly groups: readonly CoveredInterval[];
  readonly goals: ReturnType<typeof goalsAt>;
}

/** The intervals, or of a long horizon those that lack agents or miss a target, and then the shortest of service. */
function coverageBlock(schedule: Schedule, shapes: readonly ShiftShapes[], options: Options): string {
  const { given, groups } = schedule;
  const covered = shapes.map((each) => coverage(schedule, each));
  const all = given.starts.map(
    (start, interval): Row => ({
      start,
      groups: covered.flatMap((each) => each[interval] ?? []),
      goals: goalsAt(schedule, interval),
    }),
  );
  const isOf = (row: Row) =>
    row.groups.some(({ present, required }) => present < required) || stateOf(row.goals) !== '';
  const chosen = all.length <= MOST ? all : all.filter(isOf).slice(0, MOST);
  const whole = goalsAt(schedule, null);
  const rows = [...chosen, ...(whole.length > 0 ? [{ start: 'horizon', groups: [], goals: whole }] : [])];
  const intro =
    all.length <= MOST
      ? ''
      : `${plural(all.length, 'interval')}; those with fewer agents than required, or a target missed or undecided:\n`;
  if (rows.length === 0)
    return `In none of ${plural(all.length, 'interval')} are there fewer agents than required, or is a target missed or undecided.`;
  const columns: readonly TerminalColumn<Row>[] = [
    { header: 'interval', cell: ({ start }) => terminalText(start) },
    ...groups.flatMap(({ name }, group): readonly TerminalColumn<Row>[] => [
      { header: `${cut(terminalText(name), 14)} required`, cell: (row) => agentsText(row.groups[group]?.required) },
      { header: 'present', cell: (row) => agentsText(row.groups[group]?.present) },
    ]),
    ...goalColumns(given),
    { header: '', words: true, cell: ({ goals }) => stateOf(goals) },
  ];
  return `${intro}${terminalTable(columns, rows, options)}`;
}

function agentsText(agents: number | undefined): string {
  return agents === undefined ? '' : decimal(agents, Number.isInteger(agents) ? 0 : 1);
}
