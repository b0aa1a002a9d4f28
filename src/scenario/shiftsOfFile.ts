import { agentsCell } from './cells.ts';
import { type Context, refuse } from './context.ts';
import { LIMITS } from './limits.ts';
import { columnIfAny, namedColumn } from './namedColumn.ts';
import { openTable, readColumn } from './openTable.ts';
import type { Path } from './path.ts';
import { breaksCell, daysCell, lengthCell, startCell } from './shiftCells.ts';
import type { ShiftSpec } from './shiftsSchema.ts';
import { didYouMean, quote } from './suggest.ts';
import type { Table } from './table.ts';
import { thousands } from './thousands.ts';
import { unescapedName } from './unescapedName.ts';

/** A shift as it was written, and the means to point at its fields. */
export interface WrittenShift {
  readonly spec: ShiftSpec;
  /** Reports a problem of a field, or of the whole shift. */
  refuse(field: Path, message: string): void;
}

/**
 * The shifts of an agent group from a file with the columns start, length and agents, and if there are any days, breaks and group; others are
 * left alone. `undefined` when something about them is wrong.
 *
 * @param shifts path of the group's shifts
 * @param groups names of the groups that may have shifts in the file
 */
export function shiftsOfFile(
  group: string,
  groups: readonly string[],
  shifts: Path,
  context: Context,
): WrittenShift[] | undefined {
  const path = [...shifts, 'file'];
  const table = openTable(context.root, path, context.files);
  if (!table) return undefined;
  if (table.rows.length > LIMITS.shiftRows) {
    const [rows, most] = [table.rows.length, LIMITS.shiftRows].map(thousands);
    refuse(context, path, `${quote(table.file)} has ${rows} rows; a file of shifts has at most ${most}`);
    return undefined;
  }
  const column = {
    start: namedColumn(table, 'start', path, context),
    length: namedColumn(table, 'length', path, context),
    agents: namedColumn(table, 'agents', path, context),
    days: columnIfAny(table, 'days', path, context),
    breaks: columnIfAny(table, 'breaks', path, context),
  };
  const groupColumn = columnIfAny(table, 'group', path, context);
  if (groupColumn === undefined) return undefined;
  const own = groupColumn === null ? table : rowsOf(table, groupColumn, group, groups, path, context);
  if (!own) return undefined;
  const read = <T>(at: number | undefined, cell: Parameters<typeof readColumn<T>>[2]) =>
    at === undefined ? undefined : readColumn<T>(own, at, cell, path, context.files);
  const starts = read(column.start, startCell);
  const lengths = read(column.length, lengthCell);
  const agents = read(column.agents, agentsCell);
  const days = column.days === null ? [] : read(column.days, daysCell);
  const breaks = column.breaks === null ? [] : read(column.breaks, breaksCell);
  if (!starts || !lengths || !agents || !days || !breaks) return undefined;
  return own.rows.flatMap((row, index): WrittenShift | readonly [] => {
    const [start, length, number] = [starts[index], lengths[index], agents[index]];
    if (start === undefined || length === undefined || number === undefined) return [];
    return {
      spec: { start, length, agents: number, breaks: breaks[index] ?? [], days: days[index] },
      refuse([field], message) {
        const at = typeof field === 'string' && field in column ? column[field as keyof typeof column] : column.start;
        context.files.report.add(own.placeOf(row, at ?? 0), path, message);
      },
    };
  });
}

/** The table with the rows of one group; reports names that no group has, or that the group has no rows. */
function rowsOf(
  table: Table,
  column: number,
  group: string,
  groups: readonly string[],
  path: Path,
  context: Context,
): Table | undefined {
  const names = table.rows.map((row) => unescapedName(row.cells[column] ?? '', groups));
  const unknown = table.rows.filter((_, index) => names[index] === undefined);
  for (const row of unknown) {
    const cell = row.cells[column] ?? '';
    const fault = cell === '' ? 'no agent group' : `unknown agent group ${quote(cell)}`;
    // Not at the field: every group that names the file would tell it again.
    context.files.report.add(table.placeOf(row, column), ['agentGroups'], `${fault}${didYouMean(cell, groups)}`);
  }
  const rows = table.rows.filter((_, index) => names[index] === group);
  if (rows.length > 0) return { ...table, rows };
  if (unknown.length === 0) {
    const message = `${quote(table.file)} has no row of the group ${quote(group)}; a row of 0 agents says that nobody has a shift`;
    refuse(context, path, message);
  }
  return undefined;
}
