import { patienceCell, serviceCell, timeCell } from './cells.ts';
import type { Context } from './context.ts';
import { isOutbound } from './links.ts';
import { columnIfAny, namedColumn } from './namedColumn.ts';
import { openTable, readColumn } from './openTable.ts';
import type { Parsed } from './parsed.ts';
import type { Call } from './scenario.ts';
import { didYouMean, quote } from './suggest.ts';
import type { Table } from './table.ts';

const FILE = ['calls', 'file'];

/** Reads the call list, sorted by time (calls of the same moment stay in the order of the file). */
export function resolveCalls(types: readonly string[], context: Context): readonly Call[] | undefined {
  const { root, files, horizon } = context;
  const table = openTable(root, FILE, files);
  if (!table || !horizon) return undefined;
  const known = new Set(types);
  const inbound = types.filter((type) => !isOutbound(root, type));
  const time = column(table, 'time', context, (cell) => timeCell(cell, horizon));
  const type = column(table, 'type', context, (cell): Parsed<string> => {
    if (!known.has(cell)) return { fault: `unknown contact type ${quote(cell)}${didYouMean(cell, inbound)}` };
    if (!isOutbound(root, cell)) return { value: cell };
    return { fault: `${quote(cell)} is an outbound type, which nobody calls; remove the row` };
  });
  const service = optionalColumn(table, 'service', context, serviceCell);
  const patience = optionalColumn(table, 'patience', context, patienceCell);
  if (!time || !type || !service || !patience) return undefined;
  return time
    .map((at, row) => ({
      time: at,
      type: type[row] ?? '',
      service: service[row] ?? null,
      patience: patience[row] ?? null,
    }))
    .sort((a, b) => a.time - b.time);
}

function column<T>(table: Table, name: string, context: Context, read: (cell: string) => Parsed<T>): T[] | undefined {
  const position = namedColumn(table, name, FILE, context);
  return position === undefined ? undefined : readColumn(table, position, read, FILE, context.files);
}

/** A column that may be left out, as if all its cells were empty. */
function optionalColumn<T>(
  table: Table,
  name: string,
  context: Context,
  read: (cell: string) => Parsed<T | null>,
): (T | null)[] | undefined {
  const position = columnIfAny(table, name, FILE, context);
  if (position === null) return table.rows.map(() => null);
  return position === undefined ? undefined : readColumn(table, position, read, FILE, context.files);
}
