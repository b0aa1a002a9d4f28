import type { UntilMeasure } from '../scenario/until.ts';
import { AGENT_LAYOUT } from './agentMeasures.ts';
import { cellEstimate } from './cellEstimate.ts';
import { CONTACT_LAYOUT } from './contactMeasures.ts';
import type { MaybeEstimate } from './estimates.ts';
import { cellOf, countedIntervals, countedLength, type Frame } from './frame.ts';
import { HEADLINES } from './headlineMeasures.ts';
import type { Moments } from './moments.ts';
import { moneyMeasures } from './moneyMeasures.ts';

/** One measure of the whole center over the horizon: the same as `estimate` gives, without all the others. */
export function centerEstimate(name: UntilMeasure, moments: Moments, frame: Frame): MaybeEstimate {
  const { block, measure } = HEADLINES[name];
  const { types, groups, formulas, intervalLength } = frame;
  const counted = countedIntervals(frame);
  const { layout, cell, length } = {
    contacts: { layout: CONTACT_LAYOUT, cell: cellOf(frame, types, counted), length: countedLength(frame) },
    agents: { layout: AGENT_LAYOUT, cell: cellOf(frame, groups, counted), length: intervalLength },
    money: { layout: moneyMeasures.layout, cell: 0, length: intervalLength },
  }[block];
  return cellEstimate(measure(formulas[types]!), layout, moments[block], cell, moments.replications, length);
}
