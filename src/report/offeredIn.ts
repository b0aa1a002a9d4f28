import type { Scenario } from '../scenario/scenario.ts';
import type { ContactEstimates } from '../statistics/estimates.ts';
import { isDeferrable } from './uses.ts';

/** Contacts of an interval by the name of their type, on average. */
type ByName = (contactType: string) => number;

/** Contacts offered. */
export function offeredIn(scenario: Scenario, cells: readonly ContactEstimates[]): ByName {
  return byName(scenario, cells, ({ offered }) => offered?.mean ?? 0);
}

/** Contacts offered, less those who called or came before. */
export function firstIn(scenario: Scenario, cells: readonly ContactEstimates[]): ByName {
  return byName(scenario, cells, ({ offered, retried, repeated }) =>
    Math.max(0, (offered?.mean ?? 0) - (retried?.mean ?? 0) - (repeated?.mean ?? 0)),
  );
}

/** Email and tasks, which can wait, are none of a formula's contacts. */
function byName(
  { contactTypes }: Scenario,
  cells: readonly ContactEstimates[],
  of: (cell: ContactEstimates) => number,
): ByName {
  const values = new Map(
    contactTypes.map((contactType, type) => {
      const cell = cells[type];
      return [contactType.name, cell === undefined || isDeferrable(contactType) ? 0 : of(cell)];
    }),
  );
  return (contactType) => values.get(contactType) ?? 0;
}
