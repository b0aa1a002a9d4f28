import { ENGINE_VERSION } from '../engine/engineVersion.ts';
import { STREAM_VERSION } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimates } from '../statistics/estimates.ts';
import { VERSION } from '../version.ts';
import { type Custom, customParts } from './custom/custom.ts';
import type { Forecast } from './forecast.ts';
import { intervalStart } from './intervalStart.ts';
import { named } from './named.ts';
import type { Result } from './result.ts';
import { warnings } from './warnings.ts';

/** What a result is made of. */
interface ResultParts {
  readonly scenario: Scenario;
  /** Of the scenario: to make it takes as long as to simulate a day of a small center. */
  readonly digest: string;
  readonly estimates: Estimates;
  readonly forecast: readonly (readonly Forecast[])[];
  readonly percentilesByInterval: boolean;
  readonly custom: Custom | undefined;
}

/** Estimates under the names of the scenario, with the intervals that they have and what the formulas say of each. */
export function resultOf({
  scenario,
  digest,
  estimates,
  forecast,
  percentilesByInterval,
  custom = {},
}: ResultParts): Result {
  const { contactTypes, agentGroups, horizon } = scenario;
  const warmUp = Math.round(horizon.warmUp / horizon.interval);
  const parts = customParts(custom);
  return {
    busyhour: VERSION,
    engine: ENGINE_VERSION,
    streams: STREAM_VERSION,
    scenario: { name: scenario.name, digest },
    ...(parts.length > 0 && { custom: parts }),
    seed: scenario.seed,
    replications: estimates.replications,
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
    warnings: [...customWarning(parts), ...warnings(scenario, estimates, percentilesByInterval)],
  };
}

function customWarning(parts: readonly string[]): readonly string[] {
  if (parts.length === 0) return [];
  return [`made with code that the scenario does not hold: ${parts.join(', ')}; "busyhour verify" cannot run it again`];
}
