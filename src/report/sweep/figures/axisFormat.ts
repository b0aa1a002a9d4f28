import { figureFormat, MEASURE_TEXTS, type Quantity } from '../../compare/measureTexts.ts';
import { figureText } from '../../figures/drawing.ts';
import type { ShownMeasure } from '../shownMeasures.ts';

const UNITS: { readonly [Of in Quantity]: string } = {
  share: '%',
  time: 'seconds',
  money: '',
  hours: 'hours',
  contacts: 'contacts',
};

/** How the axis of a measure is headed, and how its numbers are read out. */
export function axisFormat(
  measure: ShownMeasure,
  currency: string,
): { readonly unit: string; readonly format: (value: number) => string } {
  const { quantity } = MEASURE_TEXTS[measure];
  return {
    unit: quantity === 'money' ? figureText(currency) : UNITS[quantity],
    format: figureFormat(quantity, figureText(currency)),
  };
}

/** Shares are drawn as percentages. */
export function measureFactor(measure: ShownMeasure): number {
  return MEASURE_TEXTS[measure].quantity === 'share' ? 100 : 1;
}
