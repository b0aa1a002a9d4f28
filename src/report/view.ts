import type { Run } from '../experiment/result.ts';
import type { Scenario, ServiceLevelTarget } from '../scenario/scenario.ts';
import type { ContactEstimates } from '../statistics/estimates.ts';
import { formulasOf, formulasOfType, type IntervalFormulas } from './formulaFigures.ts';
import { queuedTypes } from './uses.ts';

/** What the reader looks at: all contacts together, or those of one type. */
export interface View {
  /** `total`, or `type0`, `type1` … by place in the scenario: never made of a user's text. */
  readonly key: string;
  /** Place of the type in the scenario, or `null` for all contacts. */
  readonly type: number | null;
  /** Name of the type, or `null` for all contacts. */
  readonly name: string | null;
  readonly target: ServiceLevelTarget;
  readonly overall: ContactEstimates;
  readonly intervals: readonly ContactEstimates[];
  /** `null` where no pool of agents stands behind the contacts. */
  readonly formulas: readonly (IntervalFormulas | null)[];
}

/** Rows that the views of a page may hold together: a page of more would be slow to open. */
const MOST_ROWS = 12_000;
const MOST_TYPES = 24;

/**
 * The view of all contacts, then one of each contact type, in the scenario's order. A single type needs none of its own;
 * of more than a page can carry, those with the most contacts are shown.
 */
export function viewsOf(run: Run, scenario: Scenario): readonly View[] {
  const { result, estimates } = run;
  const total: View = {
    key: 'total',
    type: null,
    name: null,
    target: scenario.serviceLevel,
    overall: estimates.total,
    intervals: estimates.intervals.map((interval) => interval.total),
    formulas: result.intervals.map((interval, index) =>
      formulasOf(interval, offeredIn(scenario, estimates.intervals[index]?.contactTypes ?? [])),
    ),
  };
  return [total, ...chosenTypes(run, scenario).map((type) => typeView(run, scenario, type))];
}

function chosenTypes(run: Run, scenario: Scenario): readonly number[] {
  const types = queuedTypes(scenario);
  if (types.length < 2) return [];
  const most = Math.min(MOST_TYPES, Math.floor(MOST_ROWS / Math.max(1, run.result.intervals.length)));
  const offered = (type: number) => run.estimates.contactTypes[type]?.offered?.mean ?? 0;
  return types
    .toSorted((a, b) => offered(b) - offered(a) || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}

function typeView(run: Run, scenario: Scenario, type: number): View {
  const contactType = at(scenario.contactTypes, type);
  return {
    key: `type${type}`,
    type,
    name: contactType.name,
    target: contactType.serviceLevel,
    overall: at(run.estimates.contactTypes, type),
    intervals: run.estimates.intervals.map((interval) => at(interval.contactTypes, type)),
    formulas: run.result.intervals.map((interval) => formulasOfType(interval, contactType.name)),
  };
}

function offeredIn(scenario: Scenario, estimates: readonly ContactEstimates[]): (contactType: string) => number {
  const byName = new Map(scenario.contactTypes.map(({ name }, type) => [name, estimates[type]?.offered?.mean ?? 0]));
  return (contactType) => byName.get(contactType) ?? 0;
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined)
    throw new RangeError(`the run and the scenario do not belong together (nothing at ${index})`);
  return value;
}
