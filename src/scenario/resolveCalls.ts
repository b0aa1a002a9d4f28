import { patienceCell, serviceCell, timeCell } from './cells.ts';
import { type Context, refuse } from './context.ts';
import { distance } from './distance.ts';
import { isOutbound } from './links.ts';
import { openTable, readColumn, type Table } from './openTable.ts';
import type { Parsed } from './parsed.ts';
import type { Call } from './scenario.ts';
import { didYouMean, quote } from './suggest.ts';

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

type ColumnName = 'time' | 'type' | 'service' | 'patience';

function column<T>(
  table: Table,
  name: ColumnName,
  context: Context,
  read: (cell: string) => Parsed<T>,
): T[] | undefined {
  const titles = table.header.map((title) => title.toLowerCase());
  const position = titles.indexOf(name);
  if (position >= 0) return readColumn(table, position, read, FILE, context.files);
  const columns = table.header.map(quote).join(', ');
  refuse(context, FILE, `${quote(table.file)} has no column "${name}"; its columns are ${columns}`);
  return undefined;
}

/** A column that may be left out, as if all its cells were empty. */
function optionalColumn<T>(
  table: Table,
  name: ColumnName,
  context: Context,
  read: (cell: string) => Parsed<T | null>,
): (T | null)[] | undefined {
  if (table.header.some((title) => title.toLowerCase() === name)) return column(table, name, context, read);
  const misspelled = table.header.find((title) => distance(title.toLowerCase(), name) === 1);
  if (misspelled === undefined) return table.rows.map(() => null);
  refuse(context, FILE, `${quote(table.file)} has a column ${quote(misspelled)}; did you mean "${name}"?`);
  return undefined;
}
