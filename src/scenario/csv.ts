/** A CSV file in cells: texts with the white space around them taken off. */
export interface Csv {
  /** Names of the columns, from the first row. */
  readonly header: readonly string[];
  /** That row itself. */
  readonly headerRow: Row;
  /** Rows that hold anything, below the header. */
  readonly rows: readonly Row[];
  /** Offset into the text of a cell; of the end of the row when it has no such cell. */
  offsetOf(row: Row, column: number): number;
}

export interface Row {
  readonly cells: readonly string[];
  /** Into the text; of a sheet, the number of the row from 0. */
  readonly offset: number;
}

/** What is wrong with the quotes of a CSV file, and where. */
export interface CsvFault {
  readonly offset: number;
  readonly fault: string;
}

/**
 * Reads CSV as RFC 4180 has it, with any line ends, and with commas, semicolons or tabs between the cells, whichever the
 * first row has most of (none, when it has none). Written here because each cell must know its place (for messages), and because what this folder
 * imports must do without the types of Node; the tests hold it to what csv-parse reads.
 */
export function readCsv(text: string): Csv | CsvFault {
  const delimiter = delimiterOf(text);
  const rows: Row[] = [];
  for (let offset = 0; offset < text.length; ) {
    const row = readRow(text, offset, delimiter);
    if ('fault' in row) return row;
    if (row.cells.some((cell) => cell !== '')) rows.push({ cells: row.cells, offset });
    offset = row.next;
  }
  const headerRow = rows[0] ?? { cells: [], offset: 0 };
  return {
    header: headerRow.cells,
    headerRow,
    rows: rows.slice(1),
    offsetOf(row, column) {
      const starts: number[] = [];
      readRow(text, row.offset, delimiter, starts);
      return starts[column] ?? starts.at(-1) ?? row.offset;
    },
  };
}

/** The cells of the row at an offset, and where the next row begins; `starts` takes where each cell begins. */
function readRow(
  text: string,
  offset: number,
  delimiter: string,
  starts: number[] = [],
): { cells: string[]; next: number } | CsvFault {
  const cells: string[] = [];
  for (let at = offset; ; ) {
    starts.push(at);
    let end = at;
    if (text.charAt(at) === '"') {
      end = closingQuote(text, at);
      if (end < 0) return { offset: at, fault: 'a quote is opened here and never closed' };
      cells.push(
        text
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .trim(),
      );
      end++;
      if (!endsCell(text.charAt(end), delimiter)) {
        return {
          offset: end,
          fault: 'expected the end of the cell after its closing quote; inside a cell, write "" for a quote',
        };
      }
    } else {
      while (!endsCell(text.charAt(end), delimiter)) end++;
      cells.push(text.slice(at, end).trim());
    }
    at = end + 1;
    if (text.charAt(end) === delimiter && delimiter !== NO_DELIMITER) continue;
    return { cells, next: text.charAt(end) === '\r' && text.charAt(at) === '\n' ? at + 1 : at };
  }
}

function endsCell(character: string, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r' || character === '';
}

/** Offset of the quote that closes the one at `open`; -1 when none does. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** A single column: then `1,5` is a number. */
const NO_DELIMITER = '\n';

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  const likely = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
  return count(likely) > 1 ? likely : NO_DELIMITER;
}

/** A number as spreadsheets write it, with a decimal point or a decimal comma; `undefined` for anything else. */
export function readNumber(cell: string): number | undefined {
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined;
}
