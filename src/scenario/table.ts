import { type Csv, type Row, readCsv } from './csv.ts';
import { type Files, reportUnreadable } from './files.ts';
import { createLineIndex } from './lineIndex.ts';
import type { Path } from './path.ts';
import type { Place } from './source.ts';
import { didYouMean, quote } from './suggest.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

/** The rows of a CSV file or a sheet that a scenario names, with the means to point into both. */
export interface Table extends Omit<Csv, 'offsetOf'> {
  readonly file: string;
  /** Of a cell of a row; in a sheet, line and column are those of the sheet. */
  placeOf(row: Row, column: number): Place;
}

/** A file of rows, and where it is named, if that is a file, too. */
interface NamedTable {
  readonly file: string;
  readonly place?: Place;
  readonly path: Path;
  readonly sheet?: { readonly name: string; readonly place: Place; readonly path: Path } | undefined;
}

/** Opens a file of rows; what is wrong goes to the report. */
export function tableOf(named: NamedTable, files: Files): Table | undefined {
  const { file, place, path, sheet } = named;
  const content = files.table(file);
  if ('fault' in content) {
    reportUnreadable(file, content, place, path, files.report);
    return undefined;
  }
  if (typeof content.value !== 'string') return checked(sheetTable(content.value, named, files), named, files);
  if (sheet !== undefined) {
    files.report.add(sheet.place, sheet.path, `${quote(file)} has no sheets; remove this, or name an .xlsx file`);
    return undefined;
  }
  return checked(csvTable(content.value, named, files), named, files);
}

function csvTable(text: string, { file, path }: NamedTable, files: Files): Table | undefined {
  const csv = parsedCsv(file, text, files);
  if (!('fault' in csv)) return csv;
  files.report.add(csv.place, path, csv.fault);
  return undefined;
}

function sheetTable({ sheets }: Workbook, { file, sheet, path, place }: NamedTable, files: Files): Table | undefined {
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet.name);
  if (found === undefined) {
    const names = sheets.map(({ name }) => name);
    const fault =
      sheet === undefined
        ? `${quote(file)} has no sheets`
        : `${quote(file)} has no sheet ${quote(sheet.name)}${didYouMean(sheet.name, names)}`;
    files.report.add(sheet?.place ?? place ?? ofFile(file), sheet?.path ?? path, fault);
    return undefined;
  }
  const table = sheetTables.get(found) ?? rowsOf(found, file);
  sheetTables.set(found, table);
  return table;
}

function rowsOf({ rows }: WorkbookSheet, file: string): Table {
  const [headerRow = { cells: [], offset: 0 }, ...others] = filled(
    rows.map((row, offset) => ({ cells: row.map((cell) => cell.trim()), offset })),
  );
  // Notes beside the columns are left alone.
  const width = headerRow.cells.findLastIndex((title) => title !== '') + 1;
  return {
    file,
    header: headerRow.cells.slice(0, width),
    headerRow,
    rows: filled(others.map(({ cells, offset }) => ({ cells: cells.slice(0, width), offset }))),
    placeOf: ({ offset }, column) => ({ file, line: offset + 1, column: column + 1 }),
  };
}

function filled(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function ofFile(file: string): Place {
  return { file, line: 0, column: 0 };
}

/** Whether there is anything to read, and every cell stands in a column. */
function checked(
  table: Table | undefined,
  { file, place, path, sheet }: NamedTable,
  { report }: Files,
): Table | undefined {
  if (table === undefined) return undefined;
  const { header, rows } = table;
  if (rows.length === 0) {
    const where = sheet === undefined ? quote(file) : `sheet ${quote(sheet.name)} of ${quote(file)}`;
    report.add(place ?? ofFile(file), path, `${where} has no rows below the names of its columns`);
    return undefined;
  }
  const ragged = rows.find(
    ({ cells }) => cells.length > header.length && cells.slice(header.length).some((cell) => cell !== ''),
  );
  if (!ragged) return table;
  const message = `this cell stands in no column, for ${quote(file)} names ${header.length}; put numbers with a decimal comma in quotes, or semicolons between the cells`;
  report.add(table.placeOf(ragged, header.length), path, message);
  return undefined;
}

/** Why a file is no table, and where. */
interface TableFault {
  readonly fault: string;
  readonly place: Place;
}

/** Many columns come from one file, and the cells of a sweep all from the same: each is taken apart once. */
const csvFiles = new WeakMap<Files, Map<string, Table | TableFault>>();
const sheetTables = new WeakMap<WorkbookSheet, Table>();

function parsedCsv(file: string, text: string, files: Files): Table | TableFault {
  const ofFiles = csvFiles.get(files) ?? new Map<string, Table | TableFault>();
  csvFiles.set(files, ofFiles);
  const parsed = ofFiles.get(file) ?? tableOfCsv(file, text);
  ofFiles.set(file, parsed);
  return parsed;
}

function tableOfCsv(file: string, text: string): Table | TableFault {
  const csv = readCsv(text);
  const position = createLineIndex(text);
  if ('fault' in csv) return { fault: csv.fault, place: { file, ...position(csv.offset) } };
  const { header, headerRow, rows, offsetOf } = csv;
  return {
    file,
    header,
    headerRow,
    rows,
    placeOf: (row, column) => ({ file, ...position(offsetOf(row, column)) }),
  };
}
