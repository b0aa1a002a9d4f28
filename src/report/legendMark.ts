import type { Mark } from './figures/drawing.ts';
import { type Markup, markup } from './markup.ts';

const WIDE = 24;
const SQUARE = 12;

const MARKS: { readonly [mark in Mark]: { readonly width: number; readonly shape: Markup } } = {
  line: { width: WIDE, shape: markup`<line x1="0" y1="6" x2="24" y2="6" stroke-width="3"/>` },
  dashed: {
    width: WIDE,
    shape: markup`<line x1="0" y1="6" x2="24" y2="6" stroke-width="2.5" stroke-dasharray="7 4"/>`,
  },
  dotted: {
    width: WIDE,
    shape: markup`<line x1="1" y1="6" x2="24" y2="6" stroke-width="2.5" stroke-dasharray="2.5 3.5"/>`,
  },
  block: { width: SQUARE, shape: markup`<rect x="0" y="0" width="12" height="12" rx="2.5" stroke="none"/>` },
  cross: { width: SQUARE, shape: markup`<path d="M2 2l8 8m0-8l-8 8" stroke-width="2"/>` },
};

/** What stands before a label of a legend: SVG shapes 12 pixels high, in the fill and stroke of what they stand in. */
export function legendMark(mark: Mark): { readonly width: number; readonly shape: Markup } {
  return MARKS[mark];
}
