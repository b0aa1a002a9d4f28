import type { TransientQueue } from '../../src/analytic/transient/transient.ts';

/** A day of a truth case; times in minutes. */
export interface TransientDay {
  readonly interval_minutes: number;
  readonly aht_minutes: number;
  readonly patience_mean_minutes: number | null;
  readonly balk_prob: number;
  readonly queue_places: number | null;
  readonly T_minutes: number;
  readonly lambda_per_hour: readonly number[];
  readonly agents: readonly number[];
}

export function transientDay(day: TransientDay): TransientQueue {
  return {
    intervals: day.lambda_per_hour.map((perHour, index) => ({
      duration: day.interval_minutes,
      rate: perHour / 60,
      agents: day.agents[index] ?? Number.NaN,
    })),
    aht: day.aht_minutes,
    patience: day.patience_mean_minutes ?? Number.POSITIVE_INFINITY,
    balk: day.balk_prob,
    places: day.queue_places ?? Number.POSITIVE_INFINITY,
    within: day.T_minutes,
  };
}
