import { compile } from '../../plan/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimate } from '../../statistics/estimates.ts';
import { pairedDifference, type Recorded } from '../../statistics/pairedDifference.ts';
import { expectedVolumes } from '../expectedVolumes.ts';
import type { Run } from '../result.ts';
import type { Demand } from './demand.ts';
import type { Cause, Miss } from './explanation.ts';
import type { Ladder } from './ladder.ts';
import { quantized } from './quantized.ts';
import { levelOf, type Runner, recordedRun } from './recordedRun.ts';
import { reliefIn } from './reliefIn.ts';
import { requiredStaff } from './requiredStaff.ts';

/**
 * Help in every third interval empties the queue before the one that is asked about, and neither that one nor the one after it, in which
 * its last contacts are answered, has any. So three runs ask about all intervals.
 */
export const PHASES = 3;

/** Below so many contacts expected in a replication, an interval says nothing that could be explained. */
const FEWEST = 1;

/** Counted intervals whose mean service level is below the target, of those in which somebody waits on the line. */
export function missedIntervals({ estimates }: Run, { formulaScenario }: Ladder): readonly number[] {
  const plan = compile(formulaScenario);
  const volumes = plan.types.map((_, type) => expectedVolumes(plan, type));
  return estimates.intervals.flatMap(({ total: { serviceLevel } }, interval) => {
    const waiting = volumes.reduce((sum, volume) => sum + (volume[plan.firstCounted + interval] ?? 0), 0);
    const missed = serviceLevel !== null && serviceLevel.mean < formulaScenario.serviceLevel.target;
    return missed && waiting >= FEWEST ? [interval] : [];
  });
}

/** How many variants must be simulated for each phase. */
export function variantsOf({ steps }: Ladder): number {
  return steps.length + 1;
}

/**
 * Why intervals are below the target, by counterfactuals with the same random numbers, each on top of those before: the queue carried in is
 * worked off beforehand; then what distinguishes the scenario from the simplest model is taken away, the last assumption first; at last the
 * staff is raised to the requirement. Each adds to the interval's service level what its cause had kept from it.
 *
 * @param run of the scenario itself, with its `recorded` replications
 * @param intervals counted ones
 */
export async function misses(
  intervals: readonly number[],
  run: Run,
  recorded: Recorded,
  ladder: Ladder,
  demand: Demand,
  runner: Runner,
): Promise<readonly Miss[]> {
  const scenario = ladder.steps.at(-1)?.scenario ?? ladder.formulaScenario;
  const warmUp = Math.round(scenario.horizon.warmUp / scenario.horizon.interval);
  const causes = new Map(intervals.map((interval): [number, Cause[]] => [interval, []]));
  for (let phase = 0; phase < PHASES; phase++) {
    const asked = intervals.filter((interval) => (warmUp + interval) % PHASES === phase);
    if (asked.length === 0) continue;
    const before = intervalsBefore(scenario, phase);
    let last = recorded;
    for (const { scenario: variant, ...cause } of counterfactuals(ladder, run)) {
      const next = await recordedRun(reliefIn(variant, before, demand), runner);
      for (const interval of asked) {
        causes.get(interval)?.push({ ...cause, contribution: contribution(last, next, interval) });
      }
      last = next;
    }
  }
  return intervals.flatMap((interval) =>
    missOf(interval, run, scenario.serviceLevel.target, causes.get(interval) ?? []),
  );
}

interface Counterfactual extends Omit<Cause, 'contribution'> {
  readonly scenario: Scenario;
}

/** All of them with help before the interval; only with that, the scenario itself. */
function counterfactuals({ steps }: Ladder, { estimates }: Run): readonly Counterfactual[] {
  const downwards = steps.toReversed();
  const [full] = downwards;
  const [simplest] = steps;
  if (full === undefined || simplest === undefined) return [];
  return [
    { id: 'carriedIn', parts: ['the queue carried in'], scenario: full.scenario },
    ...downwards.flatMap(({ id, adds }, place) => {
      const simpler = downwards[place + 1];
      return id === 'carryOver' || simpler === undefined ? [] : [{ id, parts: adds, scenario: simpler.scenario }];
    }),
    { id: 'staff', parts: ['staff below the requirement'], scenario: requiredStaff(simplest.scenario, estimates) },
  ];
}

function intervalsBefore({ horizon }: Scenario, phase: number): ReadonlySet<number> {
  const number = Math.round(horizon.length / horizon.interval);
  const all = Array.from({ length: number }, (_, interval) => interval);
  return new Set(all.filter((interval) => (interval + 1) % PHASES === phase));
}

/** A model in which nobody comes in the interval says nothing of it. */
function contribution(before: Recorded, after: Recorded, interval: number): Estimate {
  const level = levelOf(before, interval) ?? 0;
  const mean = quantized(levelOf(after, interval) ?? level) - quantized(level);
  const difference = pairedDifference(before, after, 'serviceLevel', { interval });
  return { mean, low: difference?.low ?? null, high: difference?.high ?? null };
}

function missOf(
  interval: number,
  { result, estimates }: Run,
  target: number,
  causes: readonly Cause[],
): readonly Miss[] {
  const { serviceLevel, offered } = estimates.intervals[interval]?.total ?? {};
  if (serviceLevel == null) return [];
  const shortfall = quantized(target) - quantized(serviceLevel.mean);
  return [
    {
      interval,
      start: result.intervals[interval]?.start ?? '',
      offered: offered?.mean ?? 0,
      serviceLevel,
      shortfall,
      causes,
      rest: shortfall - causes.reduce((sum, cause) => sum + cause.contribution.mean, 0),
    },
  ];
}
