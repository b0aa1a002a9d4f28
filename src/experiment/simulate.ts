import type { Scenario } from '../scenario/scenario.ts';
import { estimate } from '../statistics/estimate.ts';
import { forecasts } from './forecast.ts';
import { idleSplit } from './idleSplit.ts';
import type { Run } from './result.ts';
import { resultOf } from './resultOf.ts';
import { type ReplicationOptions, runReplications } from './runReplications.ts';

export type SimulateOptions = Omit<ReplicationOptions, 'horizonOnly'>;

/**
 * Simulates all replications of a scenario and estimates every measure. The result depends on the scenario alone, to the last
 * byte: not on who runs the replications, nor in which order they finish.
 */
export async function simulate(scenario: Scenario, options: SimulateOptions): Promise<Run> {
  const { plan, frame, moments, sections, records } = await runReplications(scenario, options);
  const estimates = estimate(moments, sections, frame);
  const forecast = forecasts(scenario, plan, estimates);
  const percentilesByInterval = (sections[0]?.intervals ?? 0) > 1;
  return {
    result: resultOf(scenario, estimates, forecast, percentilesByInterval),
    estimates,
    idle: idleSplit(frame, forecast, estimates),
    ...(records !== null && { records }),
  };
}
