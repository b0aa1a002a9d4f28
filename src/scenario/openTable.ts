import { type Csv, type CsvFault, type Row, readCsv } from './csv.ts';
import { type Files, reportUnreadable } from './files.ts';
import { LIMITS } from './limits.ts';
import { createLineIndex } from './lineIndex.ts';
import type { Parsed } from './parsed.ts';
import { besideFile, type Path } from './path.ts';
import { type Place, placeOf, type Source, sourceAt } from './source.ts';
import { didYouMean, quote } from './suggest.ts';

/** A CSV file that a scenario names, with the means to point into both. */
export interface Table extends Csv {
  readonly file: string;
  placeOf(row: Row, column: number): Place;
}

/** Opens the CSV file named by the scenario's value at `path`; what is wrong with it goes to the report. */
export function openTable(root: Source, path: Path, files: Files): Table | undefined {
  const named = sourceAt(root, path);
  if (named?.kind !== 'scalar' || typeof named.value !== 'string') return undefined;
  const file = besideFile(named.place.line > 0 ? named.place.file : root.place.file, named.value);
  const text = files.text(file, LIMITS.csvBytes);
  if ('fault' in text) {
    reportUnreadable(file, text, named.place, path, files.report);
    return undefined;
  }
  const { csv, position } = parsedCsv(file, text.value, files);
  if ('fault' in csv) {
    files.report.add({ file, ...position(csv.offset) }, path, csv.fault);
    return undefined;
  }
  if (csv.rows.length === 0) {
    files.report.add(named.place, path, `${quote(file)} has no rows below the names of its columns`);
    return undefined;
  }
  const ragged = csv.rows.find((row) => row.cells.slice(csv.header.length).some((cell) => cell !== ''));
  if (ragged) {
    const message = `this cell stands in no column, for ${quote(file)} names ${csv.header.length}; put numbers with a decimal comma in quotes, or semicolons between the cells`;
    files.report.add({ file, ...position(csv.offsetOf(ragged, csv.header.length)) }, path, message);
    return undefined;
  }
  return { ...csv, file, placeOf: (row, column) => ({ file, ...position(csv.offsetOf(row, column)) }) };
}

interface ParsedCsv {
  readonly csv: Csv | CsvFault;
  readonly position: ReturnType<typeof createLineIndex>;
}

/** Many columns come from one file, and the cells of a sweep all from the same: each is taken apart once. */
function parsedCsv(file: string, text: string, files: Files): ParsedCsv {
  const ofFiles = known.get(files) ?? new Map<string, ParsedCsv>();
  known.set(files, ofFiles);
  const parsed = ofFiles.get(file) ?? { csv: readCsv(text), position: createLineIndex(text) };
  ofFiles.set(file, parsed);
  return parsed;
}

const known = new WeakMap<Files, Map<string, ParsedCsv>>();

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
