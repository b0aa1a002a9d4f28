import { estimate } from '../../statistics/estimate.ts';
import { forecasts } from '../forecast.ts';
import { resultOf } from '../resultOf.ts';
import { type ReplicationOptions, runReplications } from '../runReplications.ts';
import type { CellResult } from './cellResult.ts';
import type { CellTask } from './cellTask.ts';

/**
 * Simulates a cell. The result depends on the cell alone, to the last byte: not on who runs the replications. Rejects with the signal's
 * reason when that is aborted.
 */
export async function runCell(
  { scenario, scenarioDigest, digest, intervals: asked }: CellTask,
  options: Omit<ReplicationOptions, 'records' | 'horizonOnly'>,
): Promise<CellResult> {
  const { plan, frame, moments, waits, ...ran } = await runReplications(scenario, {
    ...options,
    horizonOnly: !asked,
  });
  const estimates = estimate(moments, waits, frame, false);
  // The formulas are asked only about intervals.
  const forecast = asked ? forecasts(ran.scenario, plan, estimates) : [];
  const { intervals, ...result } = resultOf({
    scenario,
    digest: scenarioDigest,
    estimates,
    forecast,
    percentilesByInterval: waits.intervals > 1,
    custom: options.custom,
  });
  return {
    digest,
    ...result,
    unitCosts: estimates.unitCosts,
    ...(asked && { intervals }),
  };
}
