import type { Scenario } from '../scenario/scenario.ts';
import type { Estimates, MaybeEstimate } from '../statistics/estimates.ts';
import { HEADLINES, type HeadlineMeasure } from '../statistics/headlineMeasures.ts';
import type { Where } from '../statistics/recordedSeries.ts';

type Named = { readonly [measure: string]: unknown };

/** The estimate of a headline measure as the run has it, or `null` where the plan has no such type, group or interval. */
export function headlineEstimate(
  estimates: Estimates,
  scenario: Scenario,
  measure: HeadlineMeasure,
  { contactType, agentGroup, interval }: Where,
): MaybeEstimate {
  const { block } = HEADLINES[measure];
  if (block === 'money') return measure === 'cost' ? estimates.cost.total : estimates.unitCosts.perAnswered;
  const cells = interval === undefined ? estimates : estimates.intervals[interval];
  if (cells === undefined) return null;
  if (block === 'agents') {
    const group = scenario.agentGroups.findIndex(({ name }) => name === agentGroup);
    return pick(
      measure === 'agentCost' ? 'cost' : measure,
      agentGroup === undefined ? cells.agents : cells.agentGroups[group],
    );
  }
  const type = scenario.contactTypes.findIndex(({ name }) => name === contactType);
  const { journeys } = estimates;
  return contactType === undefined
    ? (pick(measure, cells.total) ?? pick(measure, interval === undefined ? journeys.total : undefined))
    : (pick(measure, cells.contactTypes[type]) ?? pick(measure, journeys.contactTypes[type]));
}

function pick(measure: string, cell: object | undefined): MaybeEstimate {
  return ((cell as Named | undefined)?.[measure] as MaybeEstimate | undefined) ?? null;
}
