import { type Context, refuse, refuseMissing } from './context.ts';
import { fitsGrid } from './grid.ts';
import { findColumn, openTable, readColumn } from './openTable.ts';
import type { Parsed } from './parsed.ts';
import type { Path } from './path.ts';
import { quote } from './suggest.ts';

/** Where the numbers of equal cells of the horizon stand: in a column of a CSV file, or in the field of this name. */
type CellsSpec<Field extends string> = {
  readonly [numbers in Field]?: readonly number[] | undefined;
} & { readonly file?: string | undefined; readonly sheet?: string | undefined; readonly column?: string | undefined };

const IN_FILE = ['column', 'sheet'] as const;

/** The numbers of equal cells of the horizon, read in; `undefined` when something about them is wrong. */
export function resolveCells<const Field extends 'counts' | 'shares'>(
  spec: CellsSpec<Field>,
  field: Field,
  read: (cell: string) => Parsed<number>,
  path: Path,
  context: Context,
): readonly number[] | undefined {
  const aimless = IN_FILE.find((part) => spec[part] !== undefined && spec.file === undefined);
  if (aimless !== undefined) {
    refuse(context, [...path, aimless], `a ${aimless} needs a "file"`);
    return undefined;
  }
  const numbers: readonly number[] | undefined = spec[field];
  if (!numbers) return columnOfCells(spec, path, read, context);
  return fitsGrid(numbers.length, `${numbers.length} ${field}`, [...path, field], context) ? numbers : undefined;
}

/** One number for each interval (or for each of the equal cells) from a CSV column. */
function columnOfCells(
  { file, column }: { readonly file?: string | undefined; readonly column?: string | undefined },
  path: Path,
  read: (cell: string) => Parsed<number>,
  context: Context,
): readonly number[] | undefined {
  const { root, files } = context;
  if (file === undefined) return undefined;
  const table = openTable(root, [...path, 'file'], files);
  if (!table) return undefined;
  if (column === undefined) {
    const titles = table.header.map(quote).join(', ');
    refuseMissing(context, [...path, 'column'], `name a column of ${quote(table.file)}: ${titles}`);
    return undefined;
  }
  const columnPath = [...path, 'column'];
  const position = findColumn(table, column, root, columnPath, files);
  if (position === undefined) return undefined;
  const rows = `${quote(table.file)} has ${table.rows.length} rows`;
  const fits = fitsGrid(table.rows.length, rows, columnPath, context);
  const values = readColumn(table, position, read, columnPath, files);
  return fits ? values : undefined;
}
