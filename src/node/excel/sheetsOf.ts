import readExcelFile from 'read-excel-file/universal';
import { LIMITS } from '../../scenario/limits.ts';
import { thousands } from '../../scenario/thousands.ts';
import type { Workbook } from '../../scenario/workbook.ts';
import { type CellValue, cellText } from './cellText.ts';
import { unpackedBytes } from './unpackedBytes.ts';

/** The sheets of an .xlsx file as texts, or why they cannot be had. Errors (#DIV/0!) and formulas without their values are empty cells. */
export async function sheetsOf(bytes: Uint8Array): Promise<Workbook | { readonly fault: string }> {
  if (bytes.length === 0) return { fault: 'the file is empty' };
  if ((unpackedBytes(bytes) ?? 0) > LIMITS.workbookBytes) {
    const most = thousands(LIMITS.workbookBytes);
    return { fault: `the workbook unpacks to more than ${most} bytes; save the sheet that is needed by itself` };
  }
  try {
    const sheets = await readExcelFile(Uint8Array.from(bytes).buffer, { trim: false });
    return {
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => cellText(cell as CellValue))),
      })),
    };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

const DAMAGED = 'it is not a whole .xlsx workbook; open it in a spreadsheet program and save it again as .xlsx';

const FAULTS: { readonly [code: string]: string } = {
  XLS_FILE_NOT_SUPPORTED:
    'it is an old workbook (.xls) or has a password; save it as .xlsx without a password, or its sheet as CSV',
  FILE_NOT_SUPPORTED: 'it is no .xlsx workbook; save it as one, or end its name in .csv if it is text',
};

function faultOf(error: unknown): string {
  const known = error instanceof Error && 'code' in error ? FAULTS[String(error.code)] : undefined;
  return known ?? DAMAGED;
}
