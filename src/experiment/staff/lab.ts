import type { Plan } from '../../plan/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Frame } from '../../statistics/frame.ts';
import { createRatios, type Ratios, ratioCells } from '../../statistics/ratios.ts';
import { batches } from '../batch.ts';
import type { Aborter, Crew } from '../crew.ts';
import type { Price } from './price.ts';
import type { StaffPlan } from './staffPlan.ts';
import { withScheduled } from './staffPlan.ts';
import type { Goal, Target } from './target.ts';

/** What all steps of a staffing work with. */
export interface Lab {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly targets: readonly Target[];
  readonly goals: readonly Goal[];
  /** `goalAt[target][interval]` is a place in `goals`; of a target over the horizon, `goalAt[target][0]`. */
  readonly goalAt: readonly Int32Array[];
  readonly chance: number | null;
  readonly price: Price;
  /** Groups that stay as they are. */
  readonly fixed: ReadonlySet<number>;
  /** Groups that an agent can be added to or taken from. */
  readonly free: readonly number[];
  /** Whether agents of a group can be there in an interval of the horizon at all. */
  readonly canStaff: (group: number, interval: number) => boolean;
  /** Counted intervals. */
  readonly intervals: number;
  /** How many intervals after its own an agent still matters. */
  readonly reach: number;
  /** Free groups that can relieve a contact type, by type. */
  readonly relief: readonly (readonly number[])[];
  readonly crew: Crew;
  readonly signal: Aborter | undefined;
  /** Told how many replications were run. */
  readonly onReplications: (done: number) => void;
}

/** Replications of one plan: both sums of every target, `[(replication * targets + target) * cells + cell]`. */
export interface Sample extends Ratios {
  readonly replications: number;
  readonly cells: number;
}

/** Which random numbers a sample is drawn with: replications `first` and on of a seed. */
export interface Draw {
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  /** Standard errors that every goal is to have in hand in it. */
  readonly margin: number;
}

/** Replications that are held in memory at once. */
export const LARGEST_SAMPLE = 500;

/** Simulates a plan for nothing but its targets. The same draw meets every plan with the same customers. */
export async function sampleOf(
  lab: Lab,
  staffing: StaffPlan,
  { seed, first, count }: Omit<Draw, 'margin'>,
): Promise<Sample> {
  const { targets, frame, crew, signal } = lab;
  const ratios = targets.map(({ ratio }) => ratio);
  const cells = ratioCells(lab.plan);
  const all = createRatios(ratios.length, cells, count);
  const each = ratios.length * cells;
  await crew.run(
    { plan: withScheduled(lab.plan, staffing, lab.fixed), frame, seed, horizonOnly: true, ratios },
    batches(count).map((batch) => ({ ...batch, first: first + batch.first })),
    (result, batch) => {
      if (result.ratios === undefined) throw new Error('a batch that was asked for ratios has none');
      all.of.set(result.ratios.of, (batch.first - first) * each);
      all.over.set(result.ratios.over, (batch.first - first) * each);
      lab.onReplications(batch.count);
    },
    signal,
  );
  return { ...all, replications: count, cells };
}
