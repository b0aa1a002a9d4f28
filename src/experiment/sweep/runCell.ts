import { estimate } from '../../statistics/estimate.ts';
import { forecasts } from '../forecast.ts';
import { resultOf } from '../resultOf.ts';
import { type ReplicationOptions, runReplications } from '../runReplications.ts';
import type { CellResult } from './cellResult.ts';
import type { SweepCell } from './sweep.ts';

/** What of a cell its simulation needs; plain data, which can be sent to a worker. */
export type CellTask = Pick<SweepCell, 'scenario' | 'digest' | 'intervals'>;

/**
 * Simulates a cell. The result depends on the cell alone, to the last byte: not on who runs the replications. Rejects with the signal's
 * reason when that is aborted.
 */
export async function runCell(
  { scenario, digest, intervals: asked }: CellTask,
  options: Omit<ReplicationOptions, 'records' | 'horizonOnly'>,
): Promise<CellResult> {
  const { plan, frame, moments, sections, ...ran } = await runReplications(scenario, {
    ...options,
    horizonOnly: !asked,
  });
  const estimates = estimate(moments, sections, frame, false);
  // The formulas are asked only about intervals.
  const forecast = asked ? forecasts(ran.scenario, plan, estimates) : [];
  const percentilesByInterval = (sections[0]?.intervals ?? 0) > 1;
  const { intervals, ...result } = resultOf(scenario, estimates, forecast, percentilesByInterval, options.custom);
  return {
    digest,
    ...result,
    unitCosts: estimates.unitCosts,
    ...(asked && { intervals }),
  };
}
