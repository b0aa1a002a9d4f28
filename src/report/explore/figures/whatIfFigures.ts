import { idleFigure } from './idleFigure.ts';
import { serviceLevelFigure } from './serviceLevelFigure.ts';
import { waitsFigure } from './waitsFigure.ts';
import type { WhatIfFigure } from './whatIfFigure.ts';

/** The figures of the page that plotly draws, in the order in which they follow a change. */
export const WHAT_IF_FIGURES = {
  serviceLevel: serviceLevelFigure,
  waits: waitsFigure,
  idle: idleFigure,
} as const satisfies { readonly [id: string]: WhatIfFigure };

export type WhatIfFigureId = keyof typeof WHAT_IF_FIGURES;
