import type { ServiceLevelTarget } from '../scenario/scenario.ts';
import type { ContactEstimates, GroupEstimates } from '../statistics/estimates.ts';
import { promptNames } from './channelNames.ts';
import { estimateText, meanText, rangeText } from './estimateText.ts';
import { count, decimal, duration, list, NONE, percent } from './format.ts';
import type { IntervalFormulas } from './formulaFigures.ts';
import { judgedIntervals } from './judged.ts';
import type { Page } from './page.ts';
import type { QueueWaits } from './queueWaits.ts';
import type { TerminalColumn } from './terminalTable.ts';
import { terminalText } from './terminalText.ts';
import { mixesWaits, onlyDeferrable, queuedTypes } from './uses.ts';
import { centerTargetText, targetText, type Verdict, verdictOf } from './verdict.ts';
import { hasFormulas } from './view.ts';

type Paint = { readonly [verdict in Verdict]: (text: string) => string };
type Rows<Row> = readonly [columns: readonly TerminalColumn<Row>[], rows: readonly Row[]];

interface ContactRow {
  readonly name: string;
  readonly measures: ContactEstimates;
  readonly waits: QueueWaits;
  readonly target: ServiceLevelTarget;
  readonly targetText: string;
}

export function contactTypeRows({ run, scenario, unit, views }: Page, paint: Paint): Rows<ContactRow> {
  const types = queuedTypes(scenario).flatMap((type): readonly ContactRow[] => {
    const contactType = scenario.contactTypes[type];
    const measures = run.estimates.contactTypes[type];
    return contactType === undefined || measures === undefined
      ? []
      : [
          {
            name: terminalText(contactType.name),
            measures,
            waits: measures,
            target: contactType.serviceLevel,
            targetText: targetText(contactType.serviceLevel),
          },
        ];
  });
  const total: ContactRow = {
    name: 'all contacts',
    measures: run.estimates.total,
    waits: views[0]?.waits.overall ?? run.estimates.total,
    target: scenario.serviceLevel,
    targetText: centerTargetText(scenario),
  };
  const level = ({ measures, target }: ContactRow) =>
    paint[verdictOf(measures.serviceLevel, target.target)](estimateText(measures.serviceLevel, percent));
  const columns: readonly TerminalColumn<ContactRow>[] = [
    { header: 'contact type', cell: ({ name }) => name },
    { header: 'offered', cell: ({ measures }) => meanText(measures.offered, count) },
    { header: 'service level', cell: level },
    { header: 'target', cell: (row) => row.targetText },
    { header: 'ASA', cell: ({ waits }) => meanText(waits.asa, duration) },
    { header: 'abandon', cell: ({ measures }) => meanText(measures.abandonment, percent) },
    { header: `${unit}s met`, cell: ({ measures }) => meanText(measures.targetMet, (share) => percent(share, 0)) },
    { header: 'p90 wait', cell: ({ waits }) => meanText(waits.p90, duration) },
    { header: 'handle time', cell: ({ measures }) => meanText(measures.handleTime, duration) },
  ];
  return [columns, types.length > 1 ? [...types, total] : types];
}

interface GroupRow {
  readonly name: string;
  readonly measures: GroupEstimates;
}

export function agentGroupRows({ run, scenario }: Page): Rows<GroupRow> {
  const groups = scenario.agentGroups.flatMap(({ name }, group): readonly GroupRow[] => {
    const measures = run.estimates.agentGroups[group];
    return measures === undefined ? [] : [{ name: terminalText(name), measures }];
  });
  const time = (value: number) => decimal(value, 1);
  const amount = (value: number) => decimal(value, 2);
  const currency = terminalText(scenario.currency);
  const columns: readonly TerminalColumn<GroupRow>[] = [
    { header: 'agent group', cell: ({ name }) => name },
    { header: 'avail. h', cell: ({ measures }) => meanText(measures.availableHours, time) },
    { header: 'idle h', cell: ({ measures }) => meanText(measures.idleHours, time) },
    { header: 'occupancy', cell: ({ measures }) => meanText(measures.occupancy, percent) },
    { header: `cost ${currency}`, cell: ({ measures }) => meanText(measures.cost, amount) },
    { header: `idle ${currency}`, cell: ({ measures }) => meanText(measures.idleCost, amount) },
    { header: 'overtime h', cell: ({ measures }) => meanText(measures.overtimeHours, time) },
    { header: 'scheduled h', cell: ({ measures }) => meanText(measures.scheduledHours, time) },
  ];
  return [columns, groups.length > 1 ? [...groups, { name: 'all agents', measures: run.estimates.agents }] : groups];
}

interface IntervalRow {
  readonly start: string;
  readonly measures: ContactEstimates;
  readonly waits: QueueWaits;
  readonly agents: number | null;
  readonly formulas: IntervalFormulas | null;
}

const MOST_INTERVALS = 48;
const WEAKEST = 12;

/** The intervals, or of a long horizon the weakest ones. */
export function intervalRows({ run, grid, scenario, views: [total] }: Page, paint: Paint) {
  const compared = total !== undefined && hasFormulas(total);
  const target = total?.target.target ?? 1;
  const all = grid.starts.flatMap((start, interval): readonly IntervalRow[] => {
    const estimates = run.estimates.intervals[interval];
    const hours = estimates?.agents.availableHours?.mean;
    return estimates === undefined
      ? []
      : [
          {
            start,
            measures: estimates.total,
            waits: total?.waits.intervals[interval] ?? estimates.total,
            agents: hours === undefined ? null : hours / grid.hours,
            formulas: total?.formulas[interval] ?? null,
          },
        ];
  });
  const level = ({ measures: { serviceLevel } }: IntervalRow) => paint[verdictOf(serviceLevel, target)];
  const columns: readonly TerminalColumn<IntervalRow>[] = [
    { header: 'start', cell: ({ start }) => terminalText(start) },
    { header: 'offered', cell: ({ measures }) => meanText(measures.offered, (value) => decimal(value, 1)) },
    ...(compared ? [LOAD] : []),
    { header: 'agents', cell: ({ agents }) => number(agents) },
    {
      header: 'service level',
      cell: (row) =>
        level(row)(
          `${bar(row.measures.serviceLevel?.mean)} ${meanText(row.measures.serviceLevel, percent).padStart(6)}`,
        ),
    },
    ...(compared ? FORMULAS : []),
    onlyDeferrable(scenario) ? RESPONSE : ASA,
    { header: 'abandon', cell: ({ measures }) => meanText(measures.abandonment, percent) },
    { header: '95% interval', cell: ({ measures }) => rangeText(measures.serviceLevel, percent) || NONE },
  ];
  const waits = mixesWaits(scenario) ? `ASA of all contacts: ${list(promptNames(scenario))} only.` : '';
  const caption = [compared ? CAPTION : '', waits].filter((sentence) => sentence !== '').join(' ');
  if (all.length <= MOST_INTERVALS) return { caption, columns, rows: all };
  const judged = judgedIntervals(all.map(({ measures }) => measures));
  const weakest = all
    .filter(({ measures }, interval) => measures.serviceLevel !== null && judged[interval] === true)
    .toSorted((a, b) => (a.measures.serviceLevel?.mean ?? 0) - (b.measures.serviceLevel?.mean ?? 0))
    .slice(0, WEAKEST)
    .toSorted((a, b) => all.indexOf(a) - all.indexOf(b));
  return {
    caption:
      `The ${weakest.length} weakest of ${decimal(all.length)} intervals${judged.includes(false) ? ', those with fewer than one contact on average left out' : ''}. ${caption}`.trim(),
    columns,
    rows: weakest,
  };
}

const CAPTION = 'Load in erlangs; Erlang C and A with the same load and agents.';

const ASA: TerminalColumn<IntervalRow> = {
  header: 'ASA s',
  cell: ({ waits }) => meanText(waits.asa, (value) => decimal(value, 1)),
};
const RESPONSE: TerminalColumn<IntervalRow> = { header: 'ASA', cell: ({ waits }) => meanText(waits.asa, duration) };
const LOAD: TerminalColumn<IntervalRow> = { header: 'load', cell: ({ formulas }) => number(formulas?.load) };
const FORMULAS: readonly TerminalColumn<IntervalRow>[] = [
  { header: 'Erl. C', cell: ({ formulas }) => formulaLevel(formulas, 'erlangC') },
  { header: 'Erl. A', cell: ({ formulas }) => formulaLevel(formulas, 'erlangA') },
];

function bar(share: number | undefined): string {
  const full = Math.round((share ?? 0) * 10);
  return '█'.repeat(full) + '·'.repeat(10 - full);
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : decimal(value, 1);
}

function formulaLevel(formulas: IntervalFormulas | null, name: 'erlangC' | 'erlangA'): string {
  if (formulas === null) return NONE;
  const { serviceLevel, stable } = formulas[name];
  if (!stable) return 'unstable';
  return serviceLevel === null ? NONE : percent(serviceLevel);
}
