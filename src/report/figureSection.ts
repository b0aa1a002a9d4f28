import { abandonment } from './figures/abandonment.ts';
import { agentTime } from './figures/agentTime.ts';
import { attemptEnds } from './figures/attemptEnds.ts';
import { attemptOrigins } from './figures/attemptOrigins.ts';
import { backlog } from './figures/backlog.ts';
import { demand } from './figures/demand.ts';
import type { Drawing, Figure, LegendEntry, Mark } from './figures/drawing.ts';
import { idleCost } from './figures/idleCost.ts';
import { occupancy } from './figures/occupancy.ts';
import { outbound } from './figures/outbound.ts';
import { paidTime } from './figures/paidTime.ts';
import { risk } from './figures/risk.ts';
import { satisfaction } from './figures/satisfaction.ts';
import { serviceLevel } from './figures/serviceLevel.ts';
import { hasNumbers } from './figures/timeFigure.ts';
import { waitDistribution } from './figures/waitDistribution.ts';
import { waits } from './figures/waits.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import type { View } from './view.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  /** Whether it takes the whole width, and a height other than usual: `own` is what the figure itself asks for. */
  readonly size?: 'wide' | 'wide high' | 'wide own';
  readonly draw: (page: Page, view: View) => Drawing | null;
}

/** The figures of each section. Those of the contacts are of all together or one type, as the reader chooses; others are of all. */
const FIGURES = {
  contacts: [
    { id: 'demand', title: 'Arrivals, work and staff', size: 'wide high', draw: demand },
    { id: 'serviceLevel', title: 'Service level', size: 'wide', draw: serviceLevel },
    { id: 'waits', title: 'Waits', draw: waits },
    { id: 'abandonment', title: 'Abandonment', draw: abandonment },
    { id: 'risk', title: 'Risk', draw: risk },
    { id: 'waitDistribution', title: 'How long they wait', draw: waitDistribution },
  ],
  journey: [
    { id: 'attemptEnds', title: 'What became of every attempt', size: 'wide own', draw: attemptEnds },
    { id: 'attemptOrigins', title: 'First attempts and later ones', size: 'wide own', draw: attemptOrigins },
  ],
  outbound: [{ id: 'outbound', title: 'Outbound calls and idle time', size: 'wide high', draw: outbound }],
  channels: [{ id: 'backlog', title: 'Backlog', size: 'wide high', draw: backlog }],
  satisfaction: [{ id: 'satisfaction', title: 'Satisfaction', size: 'wide', draw: satisfaction }],
  agents: [
    { id: 'paidTime', title: 'Where the paid time goes', size: 'wide', draw: paidTime },
    { id: 'occupancy', title: 'Occupancy', draw: occupancy },
    { id: 'idleCost', title: 'Idle cost', draw: idleCost },
    { id: 'agentTime', title: 'What handling time is spent on', size: 'wide own', draw: agentTime },
  ],
} as const satisfies { readonly [section: string]: readonly Entry[] };

/** Figures by name, each by the key of the view that it belongs to. */
export type FigureData = { readonly [id: string]: { readonly [view: string]: Figure } };

export interface FigureSection {
  readonly markup: Markup;
  readonly figures: FigureData;
}

/** The figures of a section that the run has anything to draw for. */
export function figureSection(page: Page, name: keyof typeof FIGURES): FigureSection {
  const entries: readonly Entry[] = FIGURES[name];
  const views = name === 'contacts' ? page.views : page.views.slice(0, 1);
  const drawn = entries.flatMap((entry) => {
    const drawings = views.flatMap((view) => {
      const drawing = entry.draw(page, view);
      return drawing === null ? [] : [{ view, drawing }];
    });
    return drawings.length === 0 ? [] : [{ entry, drawings }];
  });
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

function figureMarkup(
  { id, title, size = '' as const }: Omit<Entry, 'size'> & { size?: string },
  drawings: readonly Drawn[],
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

interface Drawn {
  readonly view: View;
  readonly drawing: Drawing;
}

const MARKS: { readonly [mark in Mark]: Markup } = {
  line: markup`<line x1="0" y1="6" x2="24" y2="6" stroke-width="3"/>`,
  dashed: markup`<line x1="0" y1="6" x2="24" y2="6" stroke-width="2.5" stroke-dasharray="7 4"/>`,
  dotted: markup`<line x1="1" y1="6" x2="24" y2="6" stroke-width="2.5" stroke-dasharray="2.5 3.5"/>`,
  block: markup`<rect x="0" y="0" width="12" height="12" rx="2.5" stroke="none"/>`,
  cross: markup`<path d="M2 2l8 8m0-8l-8 8" stroke-width="2"/>`,
};

function legend(entries: readonly LegendEntry[]): Markup | null {
  if (entries.length === 0) return null;
  return markup`<ul class="legend">${entries.map(({ label, color, mark }) => {
    const width = SQUARE_MARKS.includes(mark) ? 12 : 24;
    return markup`<li><svg viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true" fill="var(--${color})" stroke="var(--${color})">${MARKS[mark]}</svg><span>${label}</span></li>`;
  })}</ul>`;
}

const SQUARE_MARKS: readonly Mark[] = ['block', 'cross'];
