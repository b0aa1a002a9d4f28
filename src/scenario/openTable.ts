import type { Row } from './csv.ts';
import type { Files } from './files.ts';
import { LIMITS } from './limits.ts';
import type { Parsed } from './parsed.ts';
import { besideFile, type Path } from './path.ts';
import { placeOf, type Source, sourceAt } from './source.ts';
import { didYouMean, quote } from './suggest.ts';
import { type Table, tableOf } from './table.ts';

/**
 * Opens the file named by the scenario's value at `path`, and in a spreadsheet the sheet that "sheet" beside it names, or the first; what is
 * wrong goes to the report.
 */
export function openTable(root: Source, path: Path, files: Files): Table | undefined {
  const named = sourceAt(root, path);
  if (named?.kind !== 'scalar' || typeof named.value !== 'string') return undefined;
  const file = besideFile(named.place.line > 0 ? named.place.file : root.place.file, named.value);
  const sheetPath = [...path.slice(0, -1), 'sheet'];
  const sheet = sourceAt(root, sheetPath);
  return tableOf(
    {
      file,
      place: named.place,
      path,
      sheet:
        sheet?.kind === 'scalar' && sheet.value !== null
          ? { name: String(sheet.value), place: sheet.place, path: sheetPath }
          : undefined,
    },
    files,
  );
}

/** Position of the column called `name`, which the scenario gives at `path`. */
export function findColumn(table: Table, name: string, root: Source, path: Path, files: Files): number | undefined {
  const column = table.header.indexOf(name);
  if (column >= 0 && table.header.indexOf(name, column + 1) < 0) return column;
  const message =
    column < 0
      ? `${quote(table.file)} has no column ${quote(name)}${didYouMean(
          name,
          table.header.filter((title) => title !== ''),
        )}`
      : `${quote(table.file)} has two columns ${quote(name)}; rename one`;
  files.report.add(placeOf(root, path), path, message);
  return undefined;
}

/** Reads every cell of a column; `undefined` when any cannot be read, each one reported. */
export function readColumn<T>(
  table: Table,
  column: number,
  read: (cell: string) => Parsed<T>,
  path: Path,
  files: Files,
): T[] | undefined {
  const values: T[] = [];
  const faults: { row: Row; fault: string }[] = [];
  for (const row of table.rows) {
    const parsed = read(row.cells[column] ?? '');
    if ('value' in parsed) values.push(parsed.value);
    else faults.push({ row, fault: parsed.fault });
  }
  const most = LIMITS.problemsPerColumn;
  for (const { row, fault } of faults.slice(0, most)) files.report.add(table.placeOf(row, column), path, fault);
  const next = faults[most];
  if (next)
    files.report.add(
      table.placeOf(next.row, column),
      path,
      `${faults.length - most} more cells of this column are wrong, from here on`,
    );
  return faults.length === 0 ? values : undefined;
}
