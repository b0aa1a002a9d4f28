import type { CellResult } from './cellResult.ts';

/** The result of a cell as it is stored: JSON in one line. */
export function cellText(result: CellResult): string {
  return `${JSON.stringify(result)}\n`;
}
