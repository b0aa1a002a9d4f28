import writeExcelFile, { type CellObject, type Sheet as WrittenSheet } from 'write-excel-file/node';
import { cellText } from '../report/workbook/cellText.ts';
import { type Cell, columnLetters, type NumberFormat, type Sheet } from '../report/workbook/sheet.ts';
import { withoutZipTimes } from './withoutZipTimes.ts';

const FORMATS: { readonly [format in NumberFormat]: string } = {
  count: '#,##0.0',
  decimal: '#,##0.0',
  whole: '#,##0',
  percent: '0.0%',
  seconds: '#,##0.0',
  hours: '#,##0.00',
  money: '#,##0.00',
  time: 'hh:mm',
  duration: '[h]:mm',
  date: 'yyyy-mm-dd',
};

const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#E4EDF5',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#5A6370',
  alignVertical: 'bottom',
  wrap: true,
} as const;
const TOTAL = { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#5A6370' } as const;
const BAD = { textColor: '#B23A00' } as const;

/** Without pictures. */
type ExcelSheet = WrittenSheet<never>;
type ConditionalFormat = NonNullable<ExcelSheet['conditionalFormatting']>[number];

/** Sheets as the bytes of an .xlsx file: the same for the same sheets. */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeExcelFile(sheets.map(excelSheet), {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withValues(sheets) } } } }],
  });
  return withoutZipTimes(await written.toBuffer());
}

function excelSheet({ name, columns, rows, frozen, totals, signed }: Sheet): ExcelSheet {
  const firstTotal = rows.length - totals;
  const header = columns.map((column): CellObject => ({ value: cellText(column.header), type: String, ...HEADER }));
  const formats = rows.length === 0 ? [] : signed.map((column) => belowZero(column, rows.length));
  const body = rows.map((row, place) => row.map((cell) => excelCell(cell, place >= firstTotal ? TOTAL : {})));
  return {
    sheet: name,
    data: [header, ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    orientation: 'landscape',
    // The writer takes no empty list.
    ...(formats.length > 0 && { conditionalFormatting: formats }),
  };
}

function excelCell(cell: Cell, style: CellObject): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cellText(cell), type: String, ...style };
  const { value, formula, format } = cell;
  const shown = { ...style, format: FORMATS[format] };
  return formula === undefined ? { value, type: Number, ...shown } : { value: formula, type: 'Formula', ...shown };
}

/** The first row is the header; places are counted from 1. */
function belowZero(column: number, rows: number): ConditionalFormat {
  return {
    cellRange: { from: { row: 2, column: column + 1 }, to: { row: rows + 1, column: column + 1 } },
    condition: { operator: '<', value: 0 },
    style: BAD,
  };
}

/** The writer leaves the values of formulas out, and viewers that calculate nothing would show none. */
function withValues(sheets: readonly Sheet[]): (xml: string, sheet: { readonly sheet?: string }) => string {
  return (xml, { sheet }) => {
    const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const values = new Map(
      rows.flatMap((row, place) =>
        row.flatMap((cell, column) =>
          cell === null || typeof cell === 'string' || cell.formula === undefined
            ? []
            : [[`${columnLetters(column)}${place + 2}`, cell.value] as const],
        ),
      ),
    );
    return xml.replace(
      /(<c r="(\w+)"[^>]*><f>[^<]*<\/f>)/g,
      (cell, _, address) => `${cell}<v>${values.get(address)}</v>`,
    );
  };
}
