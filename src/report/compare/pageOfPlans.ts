import type { ComparedMeasure, ComparedPlan, Comparison } from '../../experiment/comparison.ts';
import type { HeadlineMeasure } from '../../statistics/headlineMeasures.ts';
import type { Where } from '../../statistics/recordedSeries.ts';
import { figureText } from '../figures/drawing.ts';
import { type Content, named } from '../markup.ts';
import { type Page, pageOf } from '../page.ts';
import { bandColor, type Color, seriesColor } from '../palette.ts';

/** A plan as the report shows it. */
export interface ShownPlan extends ComparedPlan {
  readonly place: number;
  readonly isBaseline: boolean;
  readonly page: Page;
  readonly label: Content;
  /** The label as plotly takes it. */
  readonly text: string;
  readonly color: Color;
  readonly band: Color;
}

/** What every part of the report on a comparison draws from. */
export interface PlansPage {
  readonly comparison: Comparison;
  readonly plans: readonly ShownPlan[];
  readonly baseline: ShownPlan;
  /** All but the baseline. */
  readonly others: readonly ShownPlan[];
  readonly unit: Page['unit'];
  readonly currency: string;
  /** The row of a measure of one cell. */
  readonly row: (measure: HeadlineMeasure, where?: Where) => ComparedMeasure;
}

export function pageOfPlans(comparison: Comparison): PlansPage {
  const plans = comparison.plans.map((plan, place): ShownPlan => {
    return {
      ...plan,
      place,
      isBaseline: place === comparison.baseline,
      page: pageOf(plan.run, plan.scenario),
      label: named(plan.name),
      text: figureText(plan.name),
      color: seriesColor(place),
      band: bandColor(place),
    };
  });
  const baseline = plans[comparison.baseline];
  if (baseline === undefined) throw new RangeError('a comparison has a baseline');
  const rows = new Map(comparison.measures.map((row) => [keyOf(row.measure, row.where), row]));
  return {
    comparison,
    plans,
    baseline,
    others: plans.filter(({ place }) => place !== comparison.baseline),
    unit: baseline.page.unit,
    currency: baseline.scenario.currency,
    row: (measure, where = {}) => rows.get(keyOf(measure, where)) ?? absent(comparison, measure, where),
  };
}

function keyOf(measure: HeadlineMeasure, { contactType, agentGroup, interval }: Where): string {
  return JSON.stringify([measure, contactType ?? null, agentGroup ?? null, interval ?? null]);
}

function absent({ plans }: Comparison, measure: HeadlineMeasure, where: Where): ComparedMeasure {
  return {
    measure,
    where,
    direction: null,
    estimates: plans.map(() => null),
    differences: plans.map(() => null),
    best: null,
  };
}
