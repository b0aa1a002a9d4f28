import type { SweepCell } from './sweep.ts';

/** What of a cell its simulation needs; plain data, which can be sent to a worker. */
export type CellTask = Pick<SweepCell, 'scenario' | 'scenarioDigest' | 'digest' | 'intervals'>;

export function cellTask({ scenario, scenarioDigest, digest, intervals }: CellTask): CellTask {
  return { scenario, scenarioDigest, digest, intervals };
}
