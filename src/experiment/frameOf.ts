import type { Plan } from '../plan/plan.ts';
import { type Scenario, SERVICE_LEVEL_FORMULAS } from '../scenario/scenario.ts';
import type { Frame } from '../statistics/frame.ts';

/** What statistics has to know of a scenario and its plan. */
export function frameOf(scenario: Scenario, plan: Plan): Frame {
  const targets = [...scenario.contactTypes.map(({ serviceLevel }) => serviceLevel), scenario.serviceLevel];
  const phases = plan.types.map(({ talk }) => talk.length);
  return {
    types: plan.types.length,
    groups: plan.groups.length,
    intervals: plan.intervals,
    intervalLength: plan.intervalLength,
    firstInterval: plan.firstCounted,
    phaseOffsets: Int32Array.from([
      ...plan.types.map(({ firstPhase }) => firstPhase),
      phases.reduce((a, b) => a + b, 0),
    ]),
    targets: Float64Array.from(targets, ({ target }) => target),
    formulas: Uint8Array.from(targets, ({ formula }) => SERVICE_LEVEL_FORMULAS.indexOf(formula)),
    scheduled: Float64Array.from(plan.groups.flatMap(({ scheduled }) => [...perInterval(scheduled, plan.intervals)])),
    payPerHour: Float64Array.from(plan.groups, ({ payPerHour }) => payPerHour),
  };
}

/** Means over each interval of values in equal cells, whole numbers of cells to an interval. */
export function perInterval(cells: Float64Array, intervals: number): Float64Array {
  const each = cells.length / intervals;
  return Float64Array.from({ length: intervals }, (_, interval) => {
    const from = Math.round(interval * each);
    const slice = cells.subarray(from, Math.round((interval + 1) * each));
    return slice.reduce((sum, value) => sum + value, 0) / slice.length;
  });
}
