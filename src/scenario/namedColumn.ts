import { type Context, refuse } from './context.ts';
import { distance } from './distance.ts';
import type { Path } from './path.ts';
import { quote } from './suggest.ts';
import type { Table } from './table.ts';

/** Position of a column whose name is given by the format and not by the scenario, letter case aside; reports a missing one. */
export function namedColumn(table: Table, name: string, path: Path, context: Context): number | undefined {
  const position = positionOf(table, name);
  if (position >= 0) return position;
  const columns = table.header.map(quote).join(', ');
  refuse(context, path, `${quote(table.file)} has no column "${name}"; its columns are ${columns}`);
  return undefined;
}

/** The same of a column that may be left out: `null` without one, `undefined` when it seems to be misspelled. */
export function columnIfAny(table: Table, name: string, path: Path, context: Context): number | null | undefined {
  const position = positionOf(table, name);
  if (position >= 0) return position;
  const misspelled = table.header.find((title) => distance(title.toLowerCase(), name) === 1);
  if (misspelled === undefined) return null;
  refuse(context, path, `${quote(table.file)} has a column ${quote(misspelled)}; did you mean "${name}"?`);
  return undefined;
}

function positionOf({ header }: Table, name: string): number {
  return header.findIndex((title) => title.toLowerCase() === name);
}
