import { expectedVolumes } from '../expectedVolumes.ts';
import type { Lab } from './lab.ts';

/** A search with so few says nothing of a day's chances. */
const FEWEST = 50;
/** However few contacts there are in each. */
export const MOST_REPLICATIONS = 20_000;

/** Replications as a multiple of the scenario's, and as many as have so many contacts. */
export interface Size {
  readonly times: number;
  readonly contacts: number;
}

/** How many replications that is, of which no more than `most` are for the sake of contacts. */
export function replicationsFor(
  { times, contacts }: Size,
  { plan, scenario }: Pick<Lab, 'plan' | 'scenario'>,
  most = MOST_REPLICATIONS,
): number {
  const volume = plan.types.reduce(
    (sum, _, type) => expectedVolumes(plan, type).reduce((total, each) => total + each, sum),
    0,
  );
  const wanted = Math.min(most, Math.ceil(contacts / Math.max(1, volume)));
  const count = scenario.until?.min ?? scenario.replications;
  return Math.max(FEWEST, wanted, Math.round(times * count));
}
