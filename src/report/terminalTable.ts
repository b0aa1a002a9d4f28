import Table from 'cli-table3';
import { cut, textWidth } from './terminalText.ts';

export interface TerminalColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string;
  /** Words: to the left. */
  readonly words?: boolean;
}

const GAP = 2;
/** Names take no more than this share of the terminal, nor more than these columns. */
const NAME_SHARE = 0.3;
const LONGEST_NAME = 24;
/** Columns that are never left out, however narrow the terminal. */
const FEWEST = 4;

/**
 * A table without frame. The first column names the row and is cut where it is long; columns at the end are left out
 * until the rest fits the terminal.
 */
export function terminalTable<Row>(
  columns: readonly TerminalColumn<Row>[],
  rows: readonly Row[],
  { width, head }: { readonly width: number; readonly head: (text: string) => string },
): string {
  const longest = Math.min(LONGEST_NAME, Math.floor(width * NAME_SHARE));
  const cells = rows.map((row) =>
    columns.map(({ cell }, index) => (index === 0 ? cut(cell(row), longest) : cell(row))),
  );
  const widths = columns.map(({ header }, index) =>
    Math.max(textWidth(header), ...cells.map((line) => textWidth(line[index] ?? ''))),
  );
  const shown = fitting(widths, width);
  const table = new Table({
    chars: NO_FRAME,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colAligns: columns.slice(0, shown).map(({ words }, index) => (words === true || index === 0 ? 'left' : 'right')),
    head: columns.slice(0, shown).map(({ header }) => head(header)),
  });
  table.push(...cells.map((line) => line.slice(0, shown)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function fitting(widths: readonly number[], width: number): number {
  const taken = (columns: number) => widths.slice(0, columns).reduce((sum, each) => sum + each + GAP, -GAP);
  let shown = widths.length;
  while (shown > FEWEST && taken(shown) > width) shown--;
  return shown;
}

const NO_FRAME = Object.fromEntries(
  ['top', 'bottom', 'left', 'right']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat('mid', 'mid-mid', 'middle')
    .map((place) => [place, '']),
);
