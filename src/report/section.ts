import type { FigureData } from './figureSection.ts';
import type { Markup } from './markup.ts';

/** A part of the page with a heading of its own, which the navigation leads to. */
export interface Section {
  readonly id: string;
  /** What the navigation calls it. */
  readonly link: string;
  readonly markup: Markup;
  readonly figures: FigureData;
}
