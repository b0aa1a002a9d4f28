import type { LegendEntry } from '../figures/drawing.ts';
import { legendMark } from '../legendMark.ts';
import { plainText } from '../plainText.ts';
import { textAdvance } from './textAdvance.ts';

/** What stands above a figure: text and marks with their places, in pixels. */
export interface PictureHead {
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly PlacedEntry[];
  readonly height: number;
}

export interface PlacedEntry extends Pick<LegendEntry, 'color' | 'mark'> {
  readonly text: string;
  /** Left and top of the mark. */
  readonly x: number;
  readonly y: number;
}

export const SHEET_WIDTH = 960;
export const TITLE_SIZE = 21;
export const TEXT_SIZE = 13;
export const LEFT = 16;
/** Room at either side of what plotly draws: its own margins are for the labels of the axes. */
export const BESIDE = 8;

const LEGEND_TOP = 72;
const LINE_HEIGHT = 21;
const AFTER_MARK = 7;
const AFTER_ENTRY = 20;
const BELOW_HEAD = 12;
/** Room for a type that is wider than the one measured. */
const SPARE = 1.08;

export function headOf(title: string, subtitle: string, legend: readonly LegendEntry[]): PictureHead {
  const room = SHEET_WIDTH - 2 * LEFT;
  let x = LEFT;
  let y = LEGEND_TOP;
  const placed = legend.map(({ label, color, mark }): PlacedEntry => {
    const beforeText = legendMark(mark).width + AFTER_MARK;
    const text = cutTo(plainText(label), room - beforeText, TEXT_SIZE);
    const width = beforeText + widthOf(text, TEXT_SIZE);
    if (x > LEFT && x + width > SHEET_WIDTH - LEFT) {
      x = LEFT;
      y += LINE_HEIGHT;
    }
    const place = { text, color, mark, x, y };
    x += width + AFTER_ENTRY;
    return place;
  });
  return {
    title,
    subtitle: cutTo(subtitle, room, TEXT_SIZE),
    legend: placed,
    height: (placed.length === 0 ? LEGEND_TOP - LINE_HEIGHT : y) + LINE_HEIGHT + BELOW_HEAD,
  };
}

/** Where the text of an entry begins, beside its mark. */
export function textPlace({ x, y, mark }: PlacedEntry): { readonly x: number; readonly y: number } {
  return { x: x + legendMark(mark).width + AFTER_MARK, y: y + 10.5 };
}

function widthOf(text: string, size: number): number {
  return Math.ceil(textAdvance(text, size) * SPARE);
}

function cutTo(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  // A name that is cut in the middle is still isolated from what follows.
  const isOpen = letters.lastIndexOf('\u2068') > letters.lastIndexOf('\u2069');
  return `${letters.join('')}…${isOpen ? '\u2069' : ''}`;
}
