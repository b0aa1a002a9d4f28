import type { FigureEntry } from './drawnFigures.ts';
import { type FigureSection, figureMarkup } from './figureSection.ts';
import type { Drawing } from './figures/drawing.ts';
import { markup } from './markup.ts';

/** A figure that is the same whatever the reader looks at. */
export interface PlainFigure extends Pick<FigureEntry, 'id' | 'title' | 'size'> {
  /** `null` where there is nothing to draw. */
  readonly drawing: Drawing | null;
}

/** Figures of one view, two beside each other unless they are wide. */
export function plainFigures(entries: readonly PlainFigure[]): FigureSection {
  const drawn = entries.flatMap(({ drawing, ...entry }) => (drawing === null ? [] : [{ ...entry, drawing }]));
  return {
    markup: markup`<div class="figures">${drawn.map(({ drawing, ...entry }) =>
      figureMarkup(entry, [{ view: { key: 'total' }, drawing }]),
    )}</div>`,
    figures: Object.fromEntries(drawn.map(({ id, drawing }) => [id, { total: drawing.figure }])),
  };
}
