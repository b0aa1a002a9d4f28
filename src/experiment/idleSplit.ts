import type { Estimates, MaybeEstimate } from '../statistics/estimates.ts';
import type { Frame } from '../statistics/frame.ts';
import { HOUR, MICROSECONDS } from '../time.ts';
import type { Forecast } from './forecast.ts';
import type { IdleSplit } from './result.ts';

/** Hours or money. */
type Split = IdleSplit['hours'];

/**
 * Splits the idle time of each pool and counted interval: as much as agents above Erlang A's requirement could idle is `mismatch`, the
 * rest `buffer`. Where no number of agents meets the target there is no surplus. Idle time costs the same in both, and outbound
 * contacts filled time at the pay for hours of the groups that made them.
 *
 * @param forecasts by interval, those of the warm-up included
 */
export function idleSplit(frame: Frame, forecasts: readonly (readonly Forecast[])[], estimates: Estimates): IdleSplit {
  const splits = estimates.intervals.map((interval, index) => {
    const pools = (forecasts[frame.firstInterval + index] ?? []).map(({ pool, erlangA }) => {
      const groups = pool.groups.map((group) => interval.agentGroups[group]);
      const idle = sum(groups.map((group) => group?.idleHours));
      const cost = sum(groups.map((group) => group?.idleCost));
      const surplus = Math.max(0, erlangA.agents - (erlangA.required ?? erlangA.agents));
      const mismatch = Math.min(idle, (surplus * frame.intervalLength) / (HOUR * MICROSECONDS));
      return { idle, cost, mismatch, mismatchCost: idle === 0 ? 0 : cost * (mismatch / idle) };
    });
    const { agentGroups, agents } = interval.agentTime;
    const filled = agentGroups.map(({ outboundHours }, group) => {
      const rate =
        (frame.pay.perHour[group] ?? 0) + (frame.pay.flat[group * frame.intervals + frame.firstInterval + index] ?? 0);
      return (outboundHours?.mean ?? 0) * rate;
    });
    const total = (of: (pool: (typeof pools)[number]) => number) => pools.reduce((all, pool) => all + of(pool), 0);
    return {
      hours: {
        buffer: total(({ idle, mismatch }) => idle - mismatch),
        mismatch: total(({ mismatch }) => mismatch),
        outbound: agents.outboundHours?.mean ?? 0,
      },
      cost: {
        buffer: total(({ cost, mismatchCost }) => cost - mismatchCost),
        mismatch: total(({ mismatchCost }) => mismatchCost),
        outbound: filled.reduce((all, cost) => all + cost, 0),
      },
    };
  });
  return {
    hours: added(splits.map(({ hours }) => hours)),
    cost: added(splits.map(({ cost }) => cost)),
    intervals: splits.map(({ hours }) => hours),
    costs: splits.map(({ cost }) => cost),
  };
}

function added(splits: readonly Split[]): Split {
  const total = (of: keyof Split) => splits.reduce((all, split) => all + split[of], 0);
  return { buffer: total('buffer'), mismatch: total('mismatch'), outbound: total('outbound') };
}

function sum(estimates: readonly (MaybeEstimate | undefined)[]): number {
  return estimates.reduce((all, estimate) => all + (estimate?.mean ?? 0), 0);
}
