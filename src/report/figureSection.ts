import { drawnFigures, type FigureEntry, type FigureGroup } from './drawnFigures.ts';
import type { Drawing, Figure, LegendEntry } from './figures/drawing.ts';
import { hasNumbers } from './figures/timeFigure.ts';
import { legendMark } from './legendMark.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import type { View } from './view.ts';

/** Figures by name, each by the key of the view that it belongs to. */
export type FigureData = { readonly [id: string]: { readonly [view: string]: Figure } };

export interface FigureSection {
  readonly markup: Markup;
  readonly figures: FigureData;
}

/** The figures of a section that the run has anything to draw for. */
export function figureSection(page: Page, group: FigureGroup): FigureSection {
  const drawn = drawnFigures(page, group);
  // A figure that would stand beside nothing takes the whole width.
  const halves = drawn.filter(({ entry }) => entry.size === undefined);
  const alone = halves.length % 2 === 1 ? halves.at(-1)?.entry : undefined;
  return {
    markup: markup`<div class="figures">${drawn.map(({ entry, drawings }) =>
      figureMarkup(entry === alone ? { ...entry, size: 'wide' } : entry, drawings),
    )}</div>`,
    figures: Object.fromEntries(
      drawn.map(({ entry, drawings }) => [
        entry.id,
        Object.fromEntries(drawings.map(({ view, drawing }) => [view.key, drawing.figure])),
      ]),
    ),
  };
}

/** A figure with its title, what it shows in words, and its legend; where it has several views, those of the chosen one. */
export function figureMarkup(
  { id, title, size = '' }: Pick<FigureEntry, 'id' | 'title'> & { readonly size?: string | undefined },
  drawings: readonly { readonly view: Pick<View, 'key'>; readonly drawing: Drawing }[],
): Markup {
  const wide = size.startsWith('wide');
  const shown = drawings.some(({ drawing }) => hasNumbers(drawing.figure.data));
  const plot = markup`<div class="plot ${size.replace('wide', '').trim()}" data-figure="${id}" role="img" aria-labelledby="${id}-caption"></div>`;
  return markup`
<figure class="${wide ? 'wide' : ''}" aria-labelledby="${id}-title">
<figcaption id="${id}-caption"><h3 id="${id}-title">${title}</h3>${drawings.map(({ view, drawing }) => {
    const hidden = view.key === 'total' ? '' : 'hidden';
    // Figures of one view stay as they are whatever the reader chooses.
    const key = drawings.length > 1 ? markup` data-view="${view.key}" ${hidden}` : null;
    return markup`<div${key}><p class="finding">${drawing.finding}</p>${shown ? legend(drawing.legend) : null}</div>`;
  })}</figcaption>
${shown ? plot : null}
</figure>`;
}

function legend(entries: readonly LegendEntry[]): Markup | null {
  if (entries.length === 0) return null;
  return markup`<ul class="legend">${entries.map(({ label, color, mark }) => {
    const { width, shape } = legendMark(mark);
    return markup`<li><svg viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true" fill="var(--${color})" stroke="var(--${color})">${shape}</svg><span>${label}</span></li>`;
  })}</ul>`;
}
