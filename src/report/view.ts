import type { Run } from '../experiment/result.ts';
import type { Scenario, ServiceLevelTarget } from '../scenario/scenario.ts';
import type { ContactEstimates } from '../statistics/estimates.ts';
import { formulasOf, formulasOfType, type IntervalFormulas } from './formulaFigures.ts';
import { firstIn, offeredIn } from './offeredIn.ts';
import { type QueueWaits, waitsTogether } from './queueWaits.ts';
import { isDeferrable, mixesWaits, promptTypes, queuedTypes } from './uses.ts';
import { centerTargetText, targetText } from './verdict.ts';

/** What the reader looks at: all contacts together, or those of one type. */
export interface View {
  /** `total`, or `type0`, `type1` … by place in the scenario: never made of a user's text. */
  readonly key: string;
  /** Place of the type in the scenario, or `null` for all contacts. */
  readonly type: number | null;
  /** Name of the type, or `null` for all contacts. */
  readonly name: string | null;
  readonly target: ServiceLevelTarget;
  /** `80% in 20 s`, or only the share where the contacts have times of their own that are hours apart. */
  readonly targetText: string;
  readonly overall: ContactEstimates;
  readonly intervals: readonly ContactEstimates[];
  /** Waits over the horizon and by interval: of all contacts those of calls and chats, where email or tasks are among them. */
  readonly waits: { readonly overall: QueueWaits; readonly intervals: readonly QueueWaits[] };
  /** `null` where no open pool of agents stands behind the contacts, and for email and tasks, which can wait. */
  readonly formulas: readonly (IntervalFormulas | null)[];
  /** The contacts of each interval that the formulas speak of: all but email and tasks. */
  readonly compared: readonly (readonly ContactEstimates[])[];
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
  const prompt = promptTypes(scenario);
  const mixed = mixesWaits(scenario);
  const waitsOf = ({ total: all, contactTypes }: Pick<typeof estimates, 'total' | 'contactTypes'>): QueueWaits =>
    mixed ? waitsTogether(prompt.map((type) => at(contactTypes, type))) : all;
  const total: View = {
    key: 'total',
    type: null,
    name: null,
    target: scenario.serviceLevel,
    targetText: centerTargetText(scenario),
    overall: estimates.total,
    intervals: estimates.intervals.map((interval) => interval.total),
    waits: { overall: waitsOf(estimates), intervals: estimates.intervals.map(waitsOf) },
    formulas: result.intervals.map((interval, index) => {
      const cells = estimates.intervals[index]?.contactTypes ?? [];
      return formulasOf(interval, offeredIn(scenario, cells), firstIn(scenario, cells));
    }),
    compared: estimates.intervals.map(({ total: all, contactTypes }) =>
      scenario.contactTypes.some(isDeferrable)
        ? contactTypes.filter((_, type) => !isDeferrable(at(scenario.contactTypes, type)))
        : [all],
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
  const intervals = run.estimates.intervals.map((interval) => at(interval.contactTypes, type));
  const deferrable = isDeferrable(contactType);
  return {
    key: `type${type}`,
    type,
    name: contactType.name,
    target: contactType.serviceLevel,
    targetText: targetText(contactType.serviceLevel),
    overall: at(run.estimates.contactTypes, type),
    intervals,
    waits: { overall: at(run.estimates.contactTypes, type), intervals },
    formulas: run.result.intervals.map((interval, index) =>
      deferrable
        ? null
        : formulasOfType(
            interval,
            contactType.name,
            firstIn(scenario, run.estimates.intervals[index]?.contactTypes ?? []),
          ),
    ),
    compared: intervals.map((cell) => (deferrable ? [] : [cell])),
  };
}

/** Whether a formula says anything of the view: no formula is asked about those who can wait. */
export function hasFormulas({ formulas }: View): boolean {
  return formulas.some((each) => each !== null && each.load > 0);
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined)
    throw new RangeError(`the run and the scenario do not belong together (nothing at ${index})`);
  return value;
}
