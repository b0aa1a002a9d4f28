import type { Scenario } from '../scenario/scenario.ts';
import { bestPlans, isBetter } from '../statistics/bestPlans.ts';
import { HEADLINE_MEASURES, HEADLINES, type HeadlineMeasure } from '../statistics/headlineMeasures.ts';
import { pairedDifference } from '../statistics/pairedDifference.ts';
import type { Recorded, Where } from '../statistics/recordedSeries.ts';
import type { Records } from '../statistics/records.ts';
import { checkComparable, comparisonNotes, sharedIntervals } from './checkComparable.ts';
import type { Candidate, ComparedMeasure, ComparedPlan, Comparison, Frontier } from './comparison.ts';
import { headlineEstimate } from './headlineEstimate.ts';
import { recordedOf } from './recordedOf.ts';
import type { Run } from './result.ts';
import { type SimulateOptions, simulate } from './simulate.ts';
import { withRuns } from './withRuns.ts';

export interface CompareOptions extends Omit<SimulateOptions, 'records' | 'custom'> {
  /** Place of the plan that the others are set against; the first unless given. */
  readonly baseline?: number | undefined;
}

/**
 * Simulates two or more plans with the seed and the replications of the first, or those given, so that all meet the same customers, and sets
 * every headline measure of each against the baseline's, replication by replication. Throws an `InputError` when the plans have no
 * common ground.
 */
export async function compare(given: readonly Candidate[], options: CompareOptions): Promise<Comparison> {
  const { crew, onProgress, signal, baseline = 0 } = options;
  const candidates = given.map((candidate) => ({ ...candidate, scenario: withRuns(candidate.scenario, options) }));
  const [first] = candidates;
  if (first === undefined || candidates.length < 2) throw new RangeError('a comparison is of two or more plans');
  if (candidates[baseline] === undefined) throw new RangeError(`there is no plan at ${baseline}`);
  if (new Set(candidates.map(({ name }) => name)).size < candidates.length) {
    throw new RangeError('each plan of a comparison has a name of its own');
  }
  checkComparable(candidates);
  const { seed, replications } = first.scenario;
  const plans: ComparedPlan[] = [];
  for (const { name, scenario, custom } of candidates) {
    const before = plans.length * replications;
    const paired: Scenario = { ...scenario, seed, replications };
    const run = await simulate(paired, {
      crew,
      signal,
      custom,
      records: true,
      onProgress: (done) => onProgress?.(before + done, candidates.length * replications),
    });
    plans.push({ name, scenario: paired, run });
  }
  const recorded = plans.map(({ run, scenario }) => recordedOf(scenario, recordsOf(run)));
  const intervals = sharedIntervals(candidates);
  return {
    plans,
    baseline,
    seed,
    replications,
    intervals,
    measures: comparedCells(plans, intervals).flatMap((where) =>
      measuresOf(where).map((measure) => comparedMeasure(plans, recorded, baseline, measure, where)),
    ),
    frontier: frontierOf(recorded),
    notes: comparisonNotes(candidates),
  };
}

function recordsOf({ records }: Run): Records {
  if (records === undefined) throw new Error('a run that was asked to keep its records has none');
  return records;
}

/** The whole center, each type and group that any plan has, then the intervals. */
function comparedCells(plans: readonly ComparedPlan[], intervals: number): readonly Where[] {
  const names = (kind: 'contactTypes' | 'agentGroups') => [
    ...new Set(plans.flatMap(({ scenario }) => scenario[kind].map(({ name }) => name))),
  ];
  return [
    {},
    ...names('contactTypes').map((contactType) => ({ contactType })),
    ...names('agentGroups').map((agentGroup) => ({ agentGroup })),
    ...Array.from({ length: intervals }, (_, interval) => ({ interval })),
  ];
}

function measuresOf({ contactType, agentGroup, interval }: Where): readonly HeadlineMeasure[] {
  return HEADLINE_MEASURES.filter((name) => {
    const { block, byInterval } = HEADLINES[name];
    if (contactType !== undefined) return block === 'contacts';
    if (agentGroup !== undefined) return block === 'agents';
    return interval === undefined || byInterval;
  });
}

function comparedMeasure(
  plans: readonly ComparedPlan[],
  recorded: readonly Recorded[],
  baseline: number,
  measure: HeadlineMeasure,
  where: Where,
): ComparedMeasure {
  const base = recorded[baseline];
  return {
    measure,
    where,
    direction: HEADLINES[measure].direction,
    estimates: plans.map(({ run, scenario }) => headlineEstimate(run.estimates, scenario, measure, where)),
    differences: recorded.map((plan, place) =>
      base === undefined || place === baseline ? null : pairedDifference(base, plan, measure, where),
    ),
    best: where.interval === undefined ? bestPlans(recorded, measure, where) : null,
  };
}

function frontierOf(recorded: readonly Recorded[]): Frontier | null {
  const cost: HeadlineMeasure = 'cost';
  // Of a center that only calls, service is customers connected; of one that does both it is both.
  const services = (['serviceLevel', 'connected'] as const).filter((measure) =>
    recorded.every((plan) => pairedDifference(plan, plan, measure, {}) !== null),
  );
  const [service] = services;
  if (service === undefined) return null;
  const others = recorded.length - 1;
  const dominates = (place: number, other: number): boolean => {
    const [a, b] = [recorded[other], recorded[place]];
    if (place === other || a === undefined || b === undefined) return false;
    const isNoWorse = [...services, cost].every((measure) => {
      const mean = pairedDifference(a, b, measure, {})?.mean ?? Number.NaN;
      return HEADLINES[measure].direction === 'higher' ? mean >= 0 : mean <= 0;
    });
    return isNoWorse && [...services, cost].some((measure) => isBetter(recorded, place, other, measure, {}, others));
  };
  const dominatedBy = recorded.map((_, place) => {
    const better = recorded.findIndex((_, other) => dominates(other, place));
    return better < 0 ? null : better;
  });
  return { service, cost, dominatedBy };
}
