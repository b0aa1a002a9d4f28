import type { Scenario } from '../scenario/scenario.ts';
import type { ContactEstimates, JourneyEstimates } from '../statistics/estimates.ts';
import type { Page } from './page.ts';
import { queuedTypes } from './uses.ts';

/** What happened to the customers of one contact type, or of all. */
export interface JourneyRow {
  /** Place of the type in the scenario, or `null` for all contacts. */
  readonly type: number | null;
  /** Name of the type, or `null` for all contacts. */
  readonly name: string | null;
  readonly measures: ContactEstimates;
  readonly journey: JourneyEstimates;
  /** Whether who is first answered as this type had called it: neither overflow nor a wrong choice of a menu mixes customers. */
  readonly ownCustomers: boolean;
}

/** One row a contact type with a queue, in the scenario's order. */
export function journeyRows({ run, scenario }: Page): readonly JourneyRow[] {
  const mixed = mixedTypes(scenario);
  return queuedTypes(scenario).flatMap((type): readonly JourneyRow[] => {
    const name = scenario.contactTypes[type]?.name;
    const measures = run.estimates.contactTypes[type];
    const journey = run.estimates.journeys.contactTypes[type];
    if (name === undefined || measures === undefined || journey === undefined) return [];
    return [{ type, name, measures, journey, ownCustomers: !mixed.has(name) }];
  });
}

export function totalJourney({ run }: Page): JourneyRow {
  const { total, journeys } = run.estimates;
  return { type: null, name: null, measures: total, journey: journeys.total, ownCustomers: true };
}

/** The rows as a table takes them: a total only where there are several types. */
export function withTotal(page: Page): { readonly rows: readonly JourneyRow[]; readonly total?: JourneyRow } {
  const rows = journeyRows(page);
  return rows.length > 1 ? { rows, total: totalJourney(page) } : { rows };
}

function mixedTypes({ contactTypes }: Scenario): ReadonlySet<string> {
  return new Set(
    contactTypes.flatMap(({ name, queue, menu }) => [
      ...(queue.overflow === null ? [] : [name, queue.overflow.to]),
      ...(menu === null || menu.misrouted === 0 ? [] : menu.choices.map(({ type }) => type)),
    ]),
  );
}
