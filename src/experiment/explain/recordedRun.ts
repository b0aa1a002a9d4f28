import { compile } from '../../plan/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Recorded } from '../../statistics/pairedDifference.ts';
import { recordedSeries } from '../../statistics/recordedSeries.ts';
import { createRecords, placeRecords } from '../../statistics/records.ts';
import { batches } from '../batch.ts';
import type { Aborter, Crew } from '../crew.ts';
import { frameOf } from '../frameOf.ts';
import { recordedOf } from '../recordedOf.ts';

/** Who runs replications, who is told of each that is done, and who may stop it. */
export interface Runner {
  readonly crew: Crew;
  readonly onReplications?: ((done: number) => void) | undefined;
  readonly signal?: Aborter | undefined;
}

/** Simulates a scenario for nothing but its records: for the many variants of which a service level is all that is asked. */
export async function recordedRun(scenario: Scenario, { crew, onReplications, signal }: Runner): Promise<Recorded> {
  const plan = compile(scenario);
  const frame = frameOf(scenario, plan);
  const records = createRecords(frame, scenario.replications);
  await crew.run(
    { plan, frame, seed: scenario.seed, records: true },
    batches(scenario.replications),
    (result, { first, count }) => {
      if (result.records !== undefined) placeRecords(records, first, result.records);
      onReplications?.(count);
    },
    signal,
  );
  return recordedOf(scenario, records);
}

/** The service level of all contacts, over the horizon or in a counted interval; `null` without contacts. */
export function levelOf(recorded: Recorded, interval?: number): number | null {
  const series = recordedSeries(recorded, 'serviceLevel', { interval });
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const over = series === null ? 0 : total(series.over);
  return series === null || over <= 0 ? null : total(series.of) / over;
}
