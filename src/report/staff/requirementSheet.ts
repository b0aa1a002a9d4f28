import { numberCell, type Sheet } from '../workbook/sheet.ts';
import { type FoundRequirement, requirementTable } from './requirementTable.ts';

/** The requirement as a sheet, with the columns of `requirementCsv`. */
export function requirementSheet(found: FoundRequirement): Sheet {
  const { headers, rows } = requirementTable(found);
  return {
    name: 'Requirement',
    columns: headers.map((header, column) => ({ header, width: column === 0 ? 18 : 14 })),
    rows: rows.map(([start, ...agents]) => [start, ...agents.map((level) => numberCell(level, 'whole'))]),
    frozen: 1,
    totals: 0,
    signed: [],
  };
}
