import type { ComparedMeasure } from '../../experiment/comparison.ts';
import { meanText } from '../estimateText.ts';
import { plural } from '../format.ts';
import { type Content, proseList } from '../markup.ts';
import { withinText } from '../verdict.ts';
import { figureFormat, MEASURE_TEXTS } from './measureTexts.ts';
import type { PlansPage, ShownPlan } from './pageOfPlans.ts';

/** Of three plans or more: which serve best and which cost least, ties said to be ties, and which are not worth a further look. */
export function verdictOfMany(page: PlansPage): Content {
  const { plans, baseline, comparison } = page;
  const service = comparison.frontier?.service;
  const served: Content[] =
    service === 'serviceLevel'
      ? [leaders(page, page.row(service), 'answer', `most ${withinText(baseline.scenario)}`)]
      : service === undefined
        ? []
        : [leaders(page, page.row(service), 'connect', 'most customers')];
  const parts = [...served, leaders(page, page.row('cost'), 'cost', 'least'), ...dominated(page)];
  return [
    `Of ${plural(plans.length, 'plan')}, `,
    ...parts.map((part, index) => (index === 0 ? part : ['; ', part])),
    '.',
  ];
}

/** `C answers most within 20 s (84.2%)`, or the plans among which there is a tie. */
function leaders(page: PlansPage, row: ComparedMeasure, verb: string, superlative: string): Content {
  const format = figureFormat(MEASURE_TEXTS[row.measure].quantity, page.currency);
  const best = page.plans.filter(({ place }) => row.best?.includes(place) === true);
  const listed = proseList(
    best.map(({ label, place }) => [label, ` (${meanText(row.estimates[place] ?? null, format)})`]),
  );
  if (best.length === 1) return [listed, ` ${verb}s ${superlative}`];
  return best.length === page.plans.length
    ? [`which of them ${verb}s ${superlative} cannot be told: `, listed, ' tie']
    : [listed, ` tie to ${verb} ${superlative}`];
}

function dominated({ plans, comparison: { frontier } }: PlansPage): readonly Content[] {
  const found: readonly ShownPlan[] = plans.filter(({ place }) => (frontier?.dominatedBy[place] ?? null) !== null);
  if (found.length === 0) return [];
  const verb = found.length === 1 ? ' is' : ' are';
  return [
    [proseList(found.map(({ label }) => label)), `${verb} dominated: another plan serves no worse and costs no more`],
  ];
}
