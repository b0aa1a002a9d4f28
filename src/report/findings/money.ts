import type { CostMeasure, Estimate } from '../../statistics/estimates.ts';
import { estimateText, meanText } from '../estimateText.ts';
import { list, money } from '../format.ts';
import type { Page } from '../page.ts';

/** What comes to the agents' cost, in the order of the cost table. */
const PARTS: readonly (readonly [measure: CostMeasure, label: string])[] = [
  ['lines', 'for lines'],
  ['selfService', 'for self-service'],
  ['lostValue', 'of lost value'],
];

/** Cost in all with what customers are worth; `null` where agents are all that it costs. */
export function moneyFinding({ run, scenario, unit }: Page): string | null {
  const { cost, agents, unitCosts } = run.estimates;
  const amount = (value: number) => money(value, scenario.currency);
  const parts = PARTS.filter(([measure]) => (cost[measure]?.mean ?? 0) > 0).map(
    ([measure, label]) => `${meanText(cost[measure], amount)} ${label}`,
  );
  const earned = (cost.revenue?.mean ?? 0) > 0;
  if (cost.total === null || (parts.length === 0 && !earned)) return null;
  const all = list([`${meanText(agents.cost, amount)} for agents`, ...parts]);
  const revenue = earned ? `, less ${meanText(cost.revenue, amount)} of revenue` : '';
  const each =
    unitCosts.perAnswered === null ? '' : `, ${estimateText(unitCosts.perAnswered, amount)} per answered contact`;
  if (cost.total.mean >= 0)
    return `In all it costs ${estimateText(cost.total, amount)} per ${unit}${each}: ${all}${revenue}.`;
  return `In all it earns ${estimateText(gainOf(cost.total), amount)} per ${unit} more than it costs: ${meanText(cost.revenue, amount)} of revenue, less ${all}.`;
}

/** A cost below 0, as what is earned. */
export function gainOf({ mean, low, high }: Estimate): Estimate {
  return { mean: -mean, low: high === null ? null : -high, high: low === null ? null : -low };
}
