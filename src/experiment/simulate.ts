import { digest } from '../scenario/digest.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { estimate } from '../statistics/estimate.ts';
import { forecasts } from './forecast.ts';
import { idleSplit } from './idleSplit.ts';
import type { Run } from './result.ts';
import { resultOf } from './resultOf.ts';
import { type ReplicationOptions, runReplications } from './runReplications.ts';
import { type RunsOptions, withRuns } from './withRuns.ts';

export interface SimulateOptions extends Omit<ReplicationOptions, 'horizonOnly'>, RunsOptions {}

/**
 * Simulates all replications of a scenario and estimates every measure. The result depends on the scenario alone (and on code that is
 * given in place of its rules), to the last byte: not on who runs the replications, nor in which order they finish.
 */
export async function simulate(scenario: Scenario, options: SimulateOptions): Promise<Run> {
  const asked = withRuns(scenario, options);
  const { plan, frame, moments, waits, records, ...ran } = await runReplications(asked, options);
  const estimates = estimate(moments, waits, frame);
  const forecast = forecasts(ran.scenario, plan, estimates);
  return {
    result: resultOf({
      scenario: asked,
      digest: digest(asked),
      estimates,
      forecast,
      percentilesByInterval: waits.intervals > 1,
      custom: options.custom,
    }),
    estimates,
    idle: idleSplit(frame, forecast, estimates),
    ...(records !== null && { records }),
  };
}
