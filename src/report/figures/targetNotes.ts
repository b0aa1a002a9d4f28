import { duration } from '../format.ts';
import type { Json } from './drawing.ts';

/** Height of a line of writing, and width of a letter, as shares of a plot half a page wide. */
const LINE = 0.1;
const LETTER = 0.0185;
/** Between a line and its name. */
const GAP = 0.01;

interface Note {
  readonly target: number;
  readonly isLeft: boolean;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface TargetNotes {
  readonly annotations: readonly Json[];
  /** The share of the plot, from above, that the names take. */
  readonly room: number;
}

/**
 * The names of targets beside their lines on a logarithmic axis that ends at `end` (its decimal logarithm): one line of writing, or steps
 * where names would meet; on the left of the line where the right has no room, and so that the first of several leaves it to the next.
 *
 * @param targets seconds, ascending
 */
export function targetNotes(targets: readonly number[], end: number): TargetNotes {
  const placed: Note[] = [];
  for (const [place, target] of targets.entries()) {
    const along = Math.log10(target) / end;
    const width = LETTER * nameOf(target).length + GAP;
    const isLeft = along + width > 1 || (targets.length > 1 && place === 0 && along > width);
    const [from, to] = isLeft ? [along - width, along] : [along, along + width];
    let row = 0;
    while (placed.some((other) => other.row === row && other.from < to && from < other.to)) row++;
    placed.push({ target, isLeft, row, from, to });
  }
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return { annotations: placed.map(annotation), room: rows * LINE };
}

function nameOf(target: number): string {
  return `target ${duration(target)}`;
}

function annotation({ target, isLeft, row }: Note): Json {
  return {
    text: nameOf(target),
    xref: 'x',
    yref: 'paper',
    x: Math.log10(target),
    y: 1 - LINE * row,
    ...(isLeft ? { xanchor: 'right', xshift: -3 } : { xanchor: 'left', xshift: 3 }),
    yanchor: 'top',
    // Over the lines of other targets.
    bgcolor: 'paper',
    borderpad: 0,
    showarrow: false,
    font: { size: 12, color: 'ink' },
  };
}
