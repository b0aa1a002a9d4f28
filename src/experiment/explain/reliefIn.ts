import type { Scenario } from '../../scenario/scenario.ts';
import type { Demand } from './demand.ts';
import { freeName } from './without/skills.ts';

/** A rank behind all that a scenario can have: the plan's own agents come first. */
const LAST = 1e6;
/** More agents than contacts come in an interval, so that nobody waits; no more than the engine is made for. */
const SPARE = 10;
const MOST_AGENTS = 20_000;

/**
 * The scenario with ample help in some intervals of its horizon, so that no contact waits when they end: agents of a further group, who take
 * whatever the others cannot and make no outbound calls. They go when the interval ends, each after the contact in hand.
 */
export function reliefIn(scenario: Scenario, intervals: ReadonlySet<number>, demand: Demand): Scenario {
  const { contactTypes, agentGroups, horizon } = scenario;
  const number = Math.round(horizon.length / horizon.interval);
  const figures = [...demand.values()];
  const most = Math.max(
    ...Array.from({ length: number }, (_, interval) =>
      figures.reduce(
        (sum, type) =>
          sum + Math.max(type.expected[interval] ?? 0, (type.direct[interval] ?? 0) + (type.received[interval] ?? 0)),
        0,
      ),
    ),
  );
  const ample = Math.min(MOST_AGENTS, Math.ceil(most) + SPARE);
  const skills = contactTypes
    .filter(({ menu, outbound }) => menu === null && outbound === null)
    .map(({ name }) => ({ type: name, rank: LAST, pick: 1, after: 0, speed: 1 }));
  const relief = {
    name: freeName('relief', agentGroups),
    skills,
    staff: Array.from({ length: number }, (_, interval) => (intervals.has(interval) ? ample : 0)),
    shifts: [],
    shrinkage: 0,
    absence: 0,
    concurrency: { chat: [1] },
    pay: { perHour: 0, overtime: 1, perContact: 0, perMinute: 0, perDay: 0, commission: 0 },
  };
  return { ...scenario, agentGroups: [...agentGroups, relief] };
}
