import { compile } from '../../plan/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../../statistics/estimates.ts';
import { HOUR, MICROSECONDS } from '../../time.ts';
import { frameOf } from '../frameOf.ts';

/** What a plan's staff comes to over the counted intervals. */
export interface StaffTerms {
  /** Scheduled hours, breaks and absence included. */
  readonly hours: number;
  /** Their hourly and flat pay. */
  readonly cost: number;
}

/** The scheduled hours of a scenario and what they cost, whatever the agents do in them. */
export function staffTerms(scenario: Scenario, estimates: Estimates): StaffTerms {
  const { groups, intervals, firstInterval, scheduled, pay } = frameOf(scenario, compile(scenario));
  let hours = 0;
  let cost = 0;
  for (let group = 0; group < groups; group++) {
    const perHour = pay.perHour[group] ?? 0;
    for (let interval = firstInterval; interval < intervals; interval++) {
      const cell = group * intervals + interval;
      const time = (scheduled[cell] ?? 0) / (HOUR * MICROSECONDS);
      hours += time;
      cost += time * (perHour + (pay.flat[cell] ?? 0));
    }
    cost -= (estimates.agentTime.agentGroups[group]?.unpaidBreakHours?.mean ?? 0) * perHour;
  }
  return { hours, cost };
}
