import { figureFormat, MEASURE_TEXTS } from '../../compare/measureTexts.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { decimal } from '../../format.ts';
import { named } from '../../markup.ts';
import { effect, type SweepPage } from '../pageOfSweep.ts';
import type { ShownMeasure } from '../shownMeasures.ts';
import { effectsFigure } from './effectsFigure.ts';

/** Levels that a row has room for: on a screen or paper, and on a telephone; some 42 pixels each. */
const ROOM = 16;
const NARROW_ROOM = 7;

/** What each factor does to a measure by itself: at each level the mean over all its cells, and from the least to the greatest of them. */
export function mainEffects(page: SweepPage, measure: ShownMeasure): Drawing | null {
  const { factors, measures, currency } = page;
  if (!measures.includes(measure) || factors.length === 0) return null;
  const { quantity } = MEASURE_TEXTS[measure];
  // No place of a figure: the currency stands as it is written.
  const moved = quantity === 'share' ? points : figureFormat(quantity, currency);
  const [strongest] = factors.toSorted((a, b) => effect(b, measure) - effect(a, measure));
  return {
    figure: { ...effectsFigure(page, measure, ROOM), narrow: effectsFigure(page, measure, NARROW_ROOM) },
    legend: [],
    finding: [
      strongest === undefined
        ? ''
        : [named(strongest.name), ` moves it most, by ${moved(effect(strongest, measure))}. `],
      'Points are means over all cells of a level, bars reach from the least to the greatest of these cells.',
    ],
  };
}

function points(share: number): string {
  return `${decimal(share * 100, 1)} points`;
}

/** The title of the figure. */
export function effectsTitle(measure: ShownMeasure): string {
  return MEASURE_TEXTS[measure].label;
}
