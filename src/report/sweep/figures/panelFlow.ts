import type { ShownFactor } from '../pageOfSweep.ts';
import { letters, textLines } from './textLines.ts';

/** Letters of the figure's type that have room between two levels where a row is as full as it may be. */
export const LETTERS = 6;
/** Room between the levels of two factors, in levels. */
const GAP = 1;

/** Where the levels of a factor are drawn, and its name above them. */
export interface Panel {
  readonly factor: ShownFactor;
  readonly row: number;
  /** Place of the first level in the row; the others follow, one place each. */
  readonly first: number;
  /** The place where it and its name end. */
  readonly end: number;
  readonly lines: readonly string[];
}

export interface PanelFlow {
  readonly panels: readonly Panel[];
  readonly rows: number;
}

/**
 * Sets the factors beside each other, as many in a row as it has room for, like words in lines, and then the rows as even as
 * they go.
 * @param room places of a row; a factor with more levels has a row for itself
 */
export function panelFlow(factors: readonly ShownFactor[], room: number): PanelFlow {
  const fullest = inRows(factors, room);
  for (let less = 1; less < room; less++) {
    const flow = inRows(factors, less);
    if (flow.rows === fullest.rows) return flow;
  }
  return fullest;
}

function inRows(factors: readonly ShownFactor[], room: number): PanelFlow {
  const panels: Panel[] = [];
  let row = 0;
  let first = 0;
  for (const factor of factors) {
    const lines = textLines(factor.name);
    const width = Math.max(factor.levels.length, ...lines.map((line) => letters(line) / LETTERS));
    if (first > 0 && first + width > room) {
      row++;
      first = 0;
    }
    panels.push({ factor, row, first, end: first + width, lines });
    first += Math.ceil(width) + GAP;
  }
  return { panels, rows: row + 1 };
}
