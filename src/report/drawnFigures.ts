import { abandonment } from './figures/abandonment.ts';
import { agentTime } from './figures/agentTime.ts';
import { attemptEnds } from './figures/attemptEnds.ts';
import { attemptOrigins } from './figures/attemptOrigins.ts';
import { backlog } from './figures/backlog.ts';
import { demand } from './figures/demand.ts';
import type { Drawing } from './figures/drawing.ts';
import { idleCost } from './figures/idleCost.ts';
import { occupancy } from './figures/occupancy.ts';
import { outbound } from './figures/outbound.ts';
import { paidTime } from './figures/paidTime.ts';
import { risk } from './figures/risk.ts';
import { satisfaction } from './figures/satisfaction.ts';
import { serviceLevel } from './figures/serviceLevel.ts';
import { waitDistribution } from './figures/waitDistribution.ts';
import { waits } from './figures/waits.ts';
import type { Page } from './page.ts';
import type { View } from './view.ts';

export interface FigureEntry {
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
} as const satisfies { readonly [section: string]: readonly FigureEntry[] };

export type FigureGroup = keyof typeof FIGURES;

/** A figure that a run has anything to draw for: once for all contacts, or for each view. */
export interface DrawnFigure {
  readonly entry: FigureEntry;
  readonly drawings: readonly { readonly view: View; readonly drawing: Drawing }[];
}

/** The figures of one section of the report. */
export function drawnFigures(page: Page, group: FigureGroup): readonly DrawnFigure[] {
  const entries: readonly FigureEntry[] = FIGURES[group];
  const views = group === 'contacts' ? page.views : page.views.slice(0, 1);
  return entries.flatMap((entry) => {
    const drawings = views.flatMap((view) => {
      const drawing = entry.draw(page, view);
      return drawing === null ? [] : [{ view, drawing }];
    });
    return drawings.length === 0 ? [] : [{ entry, drawings }];
  });
}

/** The groups in the order of the page. */
export const FIGURE_GROUPS = Object.keys(FIGURES) as readonly FigureGroup[];
