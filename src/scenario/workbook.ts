/** A spreadsheet as data: what its cells show, as texts, so that they are read as those of a CSV file are. */
export interface Workbook {
  /** In the order of the file. */
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  /** From the first row on, empty ones too; an empty cell is an empty text. */
  readonly rows: readonly (readonly string[])[];
}

/** Whether a file is one, by its name. */
export function isWorkbook(file: string): boolean {
  return /\.xls[xm]$/i.test(file);
}
