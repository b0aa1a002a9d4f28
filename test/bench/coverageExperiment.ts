import { compare } from '../../src/experiment/compare.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import type { Result } from '../../src/experiment/result.ts';
import type { MaybeEstimate } from '../../src/statistics/estimates.ts';
import type { HeadlineMeasure } from '../../src/statistics/headlineMeasures.ts';
import type { CoverageCenter } from './coverageCenters.ts';

type Reported = (comparison: Comparison) => MaybeEstimate;

/** The numbers whose intervals are checked, as a run or a comparison reports them. */
const REPORTED = {
  serviceLevel: ofPlan(({ total }) => total.serviceLevel),
  asa: ofPlan(({ total }) => total.asa),
  abandonment: ofPlan(({ total }) => total.abandonment),
  occupancy: ofPlan(({ agents }) => agents.occupancy),
  'difference of service level': difference('serviceLevel'),
  meanWait: ofPlan(({ total }) => total.meanWait),
  p90: ofPlan(({ total }) => total.p90),
  maxWait: ofPlan(({ total }) => total.maxWait),
  offered: ofPlan(({ total }) => total.offered),
  abandoned: ofPlan(({ total }) => total.abandoned),
  callbacksAnswered: ofPlan(({ total }) => total.callbacksAnswered),
  'cost in all': ofPlan(({ cost }) => cost.total),
  targetMet: ofPlan(({ total }) => total.targetMet),
  'difference of asa': difference('asa'),
  'difference of abandonment': difference('abandonment'),
  'difference of cost': difference('cost'),
} as const satisfies { readonly [name: string]: Reported };

export type CoverageMeasure = keyof typeof REPORTED;
export const COVERAGE_MEASURES = Object.keys(REPORTED) as CoverageMeasure[];

/** The first five of them, which are to be covered in 93 to 97% of all experiments from two replications on. */
export const PROMISED_MEASURES = COVERAGE_MEASURES.slice(0, 5);

export type Found = { readonly [Measure in CoverageMeasure]: MaybeEstimate };

/** What a comparison of the center's two plans reports. */
export async function coverageExperiment(
  { plans }: CoverageCenter,
  seed: string,
  replications: number,
): Promise<Found> {
  const [plan, oneMore] = plans.map((scenario) => ({ ...scenario, seed, replications }));
  if (plan === undefined || oneMore === undefined) throw new Error('a center has two plans');
  const candidates = [
    { name: 'plan', scenario: plan },
    { name: 'one more', scenario: oneMore },
  ];
  const comparison = await compare(candidates, { crew: inlineCrew });
  const found = COVERAGE_MEASURES.map((measure) => [measure, REPORTED[measure](comparison)] as const);
  return Object.fromEntries(found) as Found;
}

/** Whether an interval holds the truth; `null` where there is none. */
export function covers(found: MaybeEstimate, truth: number): boolean | null {
  if (found === null || found.low === null || found.high === null) return null;
  return found.low <= truth && truth <= found.high;
}

function ofPlan(estimate: (result: Result) => MaybeEstimate): Reported {
  return ({ plans: [plan] }) => (plan === undefined ? null : estimate(plan.run.result));
}

function difference(measure: HeadlineMeasure): Reported {
  const isOfAll = (where: object) => Object.keys(where).length === 0;
  return ({ measures }) =>
    measures.find((row) => row.measure === measure && isOfAll(row.where))?.differences[1] ?? null;
}
