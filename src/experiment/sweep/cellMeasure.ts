import { splitPath } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { didYouMean, quote } from '../../scenario/suggest.ts';
import { CONTACT_MEASURES, COST_MEASURES, GROUP_MEASURES, type MaybeEstimate } from '../../statistics/estimates.ts';
import type { CellResult } from './cellResult.ts';

/** Columns of a results table unless the sweep names others. */
export const DEFAULT_MEASURES = [
  'serviceLevel',
  'targetMet',
  'abandonment',
  'asa',
  'offered',
  'answered',
  'abandoned',
  'occupancy',
  'scheduledHours',
  'idleHours',
  'overtimeHours',
  'cost',
  'costPerAnswered',
] as const;

type OfCell = (result: CellResult) => MaybeEstimate;

/** Of the whole center. What agents are paid is `agentCost`, for `cost` is that of everything less revenue. */
const CENTER: ReadonlyMap<string, OfCell> = new Map<string, OfCell>([
  ...CONTACT_MEASURES.map((name): [string, OfCell] => [name, ({ total }) => total[name]]),
  ...GROUP_MEASURES.map((name): [string, OfCell] => [name, ({ agents }) => agents[name]]),
  ...COST_MEASURES.map((name): [string, OfCell] => [`cost.${name}`, ({ cost }) => cost[name]]),
  ['cost', ({ cost }) => cost.total],
  ['costPerOffered', ({ unitCosts }) => unitCosts.perOffered],
  ['costPerAnswered', ({ unitCosts }) => unitCosts.perAnswered],
  ['agentCost', ({ agents }) => agents.cost],
]);

/** Of one contact type or one agent group: `contactTypes.billing.asa`. */
const PARTS = { contactTypes: CONTACT_MEASURES, agentGroups: GROUP_MEASURES } as const;

/**
 * The estimate in a column of results: a measure of the whole center (`serviceLevel`, `cost`, `cost.idle`), or that of a type or group by
 * its path (`agentGroups.tellers.occupancy`). `null` where there is no number.
 */
export function cellMeasure(result: CellResult, column: string): MaybeEstimate {
  const ofCenter = CENTER.get(column);
  if (ofCenter !== undefined) return ofCenter(result);
  const [part = '', name = '', measure = ''] = stepsOf(column);
  if (part !== 'contactTypes' && part !== 'agentGroups') return null;
  const estimates: object = (Object.hasOwn(result[part], name) ? result[part][name] : undefined) ?? {};
  return (Reflect.get(estimates, measure) as MaybeEstimate | undefined) ?? null;
}

/** Why a column cannot be one of a scenario's cells; `undefined` when it can. */
export function columnFault(column: string, scenario: Scenario): string | undefined {
  if (CENTER.has(column)) return undefined;
  const [part = '', name = '', measure = '', ...more] = stepsOf(column);
  if (part !== 'contactTypes' && part !== 'agentGroups') {
    return `unknown measure ${quote(column)}${didYouMean(column, [...CENTER.keys()])}`;
  }
  const names = scenario[part].map((thing) => thing.name);
  if (!names.includes(name)) {
    return `there is no ${part === 'contactTypes' ? 'contact type' : 'agent group'} ${quote(name)}${didYouMean(name, names)}`;
  }
  const measures: readonly string[] = PARTS[part];
  if (measures.includes(measure) && more.length === 0) return undefined;
  return `unknown measure ${quote([measure, ...more].join('.'))}${didYouMean(measure, measures)}`;
}

function stepsOf(column: string): readonly string[] {
  return splitPath(column)?.map(String) ?? [];
}
