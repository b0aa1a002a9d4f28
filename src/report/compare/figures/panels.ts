import { type Figure, type Json, LAYOUT, unitNote, VALUE_AXIS } from '../../figures/drawing.ts';
import type { ShownPlan } from '../pageOfPlans.ts';

/** Plans that a figure draws one below the other. */
export const MOST_PANELS = 4;

const PANEL_HEIGHT = 150;
const GAP = 42;
const AROUND = 58;

/** A panel for each plan, one below the other over the same hours and on the same scale. */
export interface Panels {
  /** The value axis of a panel: `y`, `y2` … */
  readonly axisOf: (panel: number) => 'y' | `y${number}`;
  readonly under: 'y' | `y${number}`;
  /** The first panel's axis, and what else the layout needs. */
  readonly axis: { readonly [key: string]: Json };
  readonly layout: Figure['layout'];
  /** What stands above the panels but the first, whose note is the figure's. */
  readonly annotations: readonly Json[];
}

/** @param highest what all panels have room for */
export function panels(plans: readonly ShownPlan[], unit: string, highest: number): Panels {
  const inside = plans.length * PANEL_HEIGHT + (plans.length - 1) * GAP;
  const top = (panel: number) => 1 - (panel * (PANEL_HEIGHT + GAP)) / inside;
  const domain = (panel: number) => [Math.max(0, top(panel) - PANEL_HEIGHT / inside), top(panel)];
  const range = [0, highest * 1.04];
  const axisOf = (panel: number) => (panel === 0 ? ('y' as const) : (`y${panel + 1}` as const));
  return {
    axisOf,
    under: axisOf(plans.length - 1),
    axis: { domain: domain(0), range, nticks: 4 },
    layout: {
      height: inside + AROUND,
      margin: LAYOUT.margin ?? {},
      ...Object.fromEntries(
        plans
          .slice(1)
          .map((_, index) => [`yaxis${index + 2}`, { ...VALUE_AXIS, domain: domain(index + 1), range, nticks: 4 }]),
      ),
    },
    annotations: plans.slice(1).map(({ text }, index) => unitNote(`${text}: ${unit}`, top(index + 1))),
  };
}
