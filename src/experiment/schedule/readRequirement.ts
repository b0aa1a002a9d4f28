import { compile } from '../../plan/compile.ts';
import type { Plan } from '../../plan/plan.ts';
import { agentsCell, timeCell } from '../../scenario/cells.ts';
import { clockSeconds, formatDuration } from '../../scenario/duration.ts';
import { createFiles, type ReadFile } from '../../scenario/files.ts';
import { readColumn } from '../../scenario/openTable.ts';
import type { Parsed } from '../../scenario/parsed.ts';
import { simplify } from '../../scenario/path.ts';
import { createReport, type Report } from '../../scenario/report.ts';
import type { Horizon, Scenario } from '../../scenario/scenario.ts';
import { didYouMean, quote } from '../../scenario/suggest.ts';
import { type Table, tableOf } from '../../scenario/table.ts';
import { unescapedName } from '../../scenario/unescapedName.ts';
import { DAY } from '../../time.ts';
import { intervalStart } from '../intervalStart.ts';
import { type StaffPlan, staffPlanOf } from '../staff/staffPlan.ts';

const START = 'interval_start';
/** Columns of a staffing that are beside the point. */
const OF_FORMULAS = /^'?erlang_[ac] /;
/** Missing intervals that are named before the rest are only counted. */
const MOST_NAMED = 3;

/**
 * Agents wanted by group and interval from a file as `requirementCsv` writes it: the start of each counted interval in the column
 * `interval_start`, the agents of each scheduled group in a column of its name. Groups without a `schedule` may be left out, and then keep
 * their own staff; a warm-up is staffed as the first interval that counts.
 *
 * @throws InputError with everything that is wrong with the file
 */
export function readRequirement(file: string, read: ReadFile, scenario: Scenario): StaffPlan {
  const report = createReport();
  const files = createFiles(read, report);
  const table = tableOf({ file: simplify(file), path: [] }, files);
  if (table === undefined) return report.raise();
  const plan = compile(scenario);
  const start = table.header.indexOf(START);
  if (start < 0) report.add(topOf(table), [], `there is no column "${START}"${didYouMean(START, table.header)}`);
  const columns = groupColumns(table, start, scenario, report);
  const places =
    start < 0 ? undefined : readColumn(table, start, (cell) => intervalCell(cell, scenario, plan), [], files);
  if (places !== undefined) checkIntervals(places, table, start, scenario, plan, report);
  const levels = columns.map((column) => (column < 0 ? null : readColumn(table, column, agentsCell, [], files)));
  if (report.found || places === undefined) return report.raise();
  const { agents } = staffPlanOf(plan);
  levels.forEach((numbers, group) => {
    const row = agents[group];
    if (!numbers || row === undefined) return;
    places.forEach((interval, index) => {
      row[plan.firstCounted + interval] = numbers[index] ?? 0;
    });
    row.fill(row[plan.firstCounted] ?? 0, 0, plan.firstCounted);
  });
  return { agents };
}

function topOf({ headerRow, placeOf }: Table) {
  return placeOf(headerRow, 0);
}

/** For each group the position of its column, or -1; reports what is missing, unknown or there twice. */
function groupColumns(table: Table, start: number, { agentGroups }: Scenario, report: Report): readonly number[] {
  const names = agentGroups.map(({ name }) => name);
  const columns = names.map(() => -1);
  table.header.forEach((title, column) => {
    const tell = (message: string) => report.add(table.placeOf(table.headerRow, column), [], message);
    if (column === start || title === '') return;
    const group = names.indexOf(unescapedName(title, names) ?? '');
    if (group >= 0 && columns[group] === -1) columns[group] = column;
    else if (OF_FORMULAS.test(title)) return;
    else if (group >= 0) tell(`there are two columns of the agent group ${quote(title)}; remove one`);
    else tell(`unknown agent group ${quote(title)}${didYouMean(title, names)}`);
  });
  agentGroups.forEach(({ name, schedule }, group) => {
    if (columns[group] !== -1 || schedule === undefined) return;
    report.add(topOf(table), [], `there is no column of the agent group ${quote(name)}`);
  });
  return columns;
}

/** The place of an interval among those that are counted. */
function intervalCell(cell: string, { horizon }: Scenario, { intervals, firstCounted }: Plan): Parsed<number> {
  const parsed = startSeconds(cell, horizon);
  if ('fault' in parsed) return parsed;
  const interval = parsed.value / horizon.interval - firstCounted;
  if (Number.isInteger(interval) && interval >= 0 && interval < intervals - firstCounted) return { value: interval };
  const first = intervalStart(horizon, firstCounted);
  const last = intervalStart(horizon, intervals - 1);
  return {
    fault: `${quote(cell)} is not the start of an interval; they go from ${first} to ${last}, every ${formatDuration(horizon.interval)}`,
  };
}

/** Seconds since the horizon's start, of `08:30`, `day 2 08:30` or `2026-03-02 08:30`. */
function startSeconds(cell: string, horizon: Horizon): Parsed<number> {
  const [, day = '1', time = ''] = /^(?:day (\d+) )?([\d:]+)$/.exec(cell) ?? [];
  const clock = clockSeconds(time);
  const isCounted = day !== '1' || horizon.length > DAY;
  if (clock === undefined || horizon.date !== null || !isCounted) return timeCell(cell, horizon);
  return { value: (Number(day) - 1) * DAY + clock - horizon.start };
}

/** Reports intervals that have two rows, or none. */
function checkIntervals(
  places: readonly number[],
  table: Table,
  start: number,
  { horizon }: Scenario,
  { intervals, firstCounted }: Plan,
  report: Report,
): void {
  const seen = new Set<number>();
  places.forEach((interval, index) => {
    const row = table.rows[index];
    if (seen.has(interval) && row)
      report.add(table.placeOf(row, start), [], `${quote(row.cells[start] ?? '')} has two rows; remove one`);
    seen.add(interval);
  });
  const missing = Array.from({ length: intervals - firstCounted }, (_, interval) => interval)
    .filter((interval) => !seen.has(interval))
    .map((interval) => intervalStart(horizon, firstCounted + interval));
  if (missing.length === 0) return;
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  const named = missing.slice(0, MOST_NAMED).map(quote).join(', ');
  report.add(topOf(table), [], `there is no row of the interval ${named}${more}`);
}
