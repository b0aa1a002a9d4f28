import type { LegendEntry } from '../figures/drawing.ts';
import { decimal } from '../format.ts';
import { SERIES_COLORS } from '../palette.ts';
import type { PlansPage, ShownPlan } from './pageOfPlans.ts';

/** The plans that a figure has colors for, in their order, the baseline always among them. */
export function drawnPlans({ plans, baseline }: PlansPage, most: number = SERIES_COLORS): readonly ShownPlan[] {
  const others = plans.filter(({ place }) => place !== baseline.place).slice(0, most - 1);
  return plans.filter((plan) => plan === baseline || others.includes(plan));
}

/** A sentence about the plans that a figure leaves out; nothing where it has all. */
export function leftOut({ plans }: PlansPage, drawn: readonly ShownPlan[]): string {
  return drawn.length === plans.length ? '' : ` Drawn are ${drawn.length} of ${decimal(plans.length)} plans.`;
}

/** The order in which lines are drawn, the baseline's on top of those that it equals. */
export function baselineLast<Series extends { readonly plan: ShownPlan }>(
  series: readonly Series[],
): readonly Series[] {
  return [...series.filter(({ plan }) => !plan.isBaseline), ...series.filter(({ plan }) => plan.isBaseline)];
}

/** Of a plan's line, pixels: where plans are equal, the thin line of the baseline leaves the others to be seen on either side. */
export function widthOf({ isBaseline }: ShownPlan): number {
  return isBaseline ? 1.8 : 4;
}

/** Lines of the plans in a legend. */
export function planLegend(plans: readonly ShownPlan[]): readonly LegendEntry[] {
  return plans.map(({ label, color }) => ({ label, color, mark: 'line' }));
}
