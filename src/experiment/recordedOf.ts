import type { Scenario } from '../scenario/scenario.ts';
import type { Recorded } from '../statistics/recordedSeries.ts';
import type { Records } from '../statistics/records.ts';

/** Records with the names of the scenario's types and groups, as `pairedDifference` takes them. */
export function recordedOf({ contactTypes, agentGroups }: Scenario, records: Records): Recorded {
  const names = (each: readonly { readonly name: string }[]) => each.map(({ name }) => name);
  return { records, contactTypes: names(contactTypes), agentGroups: names(agentGroups) };
}
