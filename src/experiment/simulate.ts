import { compile } from '../plan/compile.ts';
import { STREAM_VERSION } from '../random/stream.ts';
import { digest } from '../scenario/digest.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { estimate } from '../statistics/estimate.ts';
import type { Estimates } from '../statistics/estimates.ts';
import { createMoments, mergeMoments } from '../statistics/moments.ts';
import { createRecords, placeRecords } from '../statistics/records.ts';
import { addWaits, createWaitSection } from '../statistics/waitSection.ts';
import { VERSION } from '../version.ts';
import { batches, tallyFor } from './batch.ts';
import type { Aborter, Crew } from './crew.ts';
import { type Forecast, forecasts } from './forecast.ts';
import { frameOf } from './frameOf.ts';
import { idleSplit } from './idleSplit.ts';
import { intervalStart } from './intervalStart.ts';
import { named } from './named.ts';
import type { Result, Run } from './result.ts';
import type { Task } from './task.ts';
import { warnings } from './warnings.ts';

export interface SimulateOptions {
  /** Who runs the replications. */
  readonly crew: Crew;
  /** Told how many replications are done, of how many, each time some are. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Stops the run; the promise rejects with its reason. */
  readonly signal?: Aborter | undefined;
  /** Keeps what every replication did, for paired differences with another plan: memory then grows with replications. */
  readonly records?: boolean | undefined;
}

/**
 * Simulates all replications of a scenario and estimates every measure. The result depends on the scenario alone, to the last
 * byte: not on who runs the replications, nor in which order they finish.
 */
export async function simulate(scenario: Scenario, options: SimulateOptions): Promise<Run> {
  const { crew, onProgress, signal, records: asked = false } = options;
  const plan = compile(scenario);
  const task: Task = { plan, frame: frameOf(scenario, plan), seed: scenario.seed, records: asked };
  const cut = batches(scenario.replications);
  const { types, intervals } = tallyFor(task).waits;
  const sections = Array.from({ length: (cut.at(-1)?.section ?? 0) + 1 }, () => createWaitSection(types, intervals));
  const moments = createMoments(task.frame);
  const records = asked ? createRecords(task.frame, scenario.replications) : null;
  let done = 0;
  await crew.run(
    task,
    cut,
    (result, batch) => {
      mergeMoments(moments, result.moments);
      const section = sections[batch.section];
      if (section !== undefined) addWaits(section, result.waits);
      if (records !== null && result.records !== undefined) placeRecords(records, batch.first, result.records);
      done += batch.count;
      onProgress?.(done, scenario.replications);
    },
    signal,
  );
  const estimates = estimate(moments, sections, task.frame);
  const forecast = forecasts(scenario, plan, estimates);
  return {
    result: resultOf(scenario, estimates, forecast, intervals > 1),
    estimates,
    idle: idleSplit(task.frame, forecast, estimates),
    ...(records !== null && { records }),
  };
}

function resultOf(
  scenario: Scenario,
  estimates: Estimates,
  forecast: readonly (readonly Forecast[])[],
  percentilesByInterval: boolean,
): Result {
  const { contactTypes, agentGroups, horizon } = scenario;
  const warmUp = Math.round(horizon.warmUp / horizon.interval);
  return {
    busyhour: VERSION,
    streams: STREAM_VERSION,
    scenario: { name: scenario.name, digest: digest(scenario) },
    seed: scenario.seed,
    replications: scenario.replications,
    contactTypes: named(contactTypes, estimates.contactTypes),
    total: estimates.total,
    agentGroups: named(agentGroups, estimates.agentGroups),
    agents: estimates.agents,
    cost: estimates.cost,
    intervals: estimates.intervals.map((interval, index) => ({
      start: intervalStart(horizon, warmUp + index),
      contactTypes: named(contactTypes, interval.contactTypes),
      total: interval.total,
      agentGroups: named(agentGroups, interval.agentGroups),
      pools: (forecast[warmUp + index] ?? []).map(({ pool, load, erlangC, erlangA }) => ({
        contactTypes: pool.types.map((type) => contactTypes[type]?.name ?? ''),
        agentGroups: pool.groups.map((group) => agentGroups[group]?.name ?? ''),
        load,
        erlangC,
        erlangA,
      })),
    })),
    warnings: warnings(scenario, estimates, percentilesByInterval),
  };
}
