import type { Run } from '../../experiment/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Recorded } from '../../statistics/pairedDifference.ts';
import { type Page, pageOf } from '../page.ts';

/** One of the two that the page shows: the plan, or what became of it. */
export interface Side {
  readonly run: Run;
  readonly scenario: Scenario;
  readonly page: Page;
  /** For differences, replication by replication. */
  readonly recorded: Recorded;
}

/** @param run with its records */
export function sideOf(run: Run, scenario: Scenario): Side {
  if (run.records === undefined) throw new Error('the page compares runs by their records');
  const names = (owners: readonly { readonly name: string }[]) => owners.map(({ name }) => name);
  return {
    run,
    scenario,
    page: pageOf(run, scenario),
    recorded: {
      records: run.records,
      contactTypes: names(scenario.contactTypes),
      agentGroups: names(scenario.agentGroups),
    },
  };
}
