import type { Scenario } from '../scenario/scenario.ts';
import type { Difference } from '../statistics/difference.ts';
import type { MaybeEstimate } from '../statistics/estimates.ts';
import type { HeadlineMeasure } from '../statistics/headlineMeasures.ts';
import type { Where } from '../statistics/recordedSeries.ts';
import type { Custom } from './custom/custom.ts';
import type { Run } from './result.ts';

/** A plan to be compared: a scenario under a short name of its own. */
export interface Candidate {
  readonly name: string;
  readonly scenario: Scenario;
  /** Code in place of this plan's built-in rules. */
  readonly custom?: Custom | undefined;
}

/** A plan that was simulated, with the seed and the replications that all plans share. */
export interface ComparedPlan extends Omit<Candidate, 'custom'> {
  readonly run: Run;
}

/** Plans side by side, paired under common random numbers. Plans are told by their place in `plans`. */
export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  /** The plan that the others are set against. */
  readonly baseline: number;
  readonly seed: string;
  readonly replications: number;
  /** Counted intervals, where all plans have the same ones; otherwise nothing is compared by interval, and this is 0. */
  readonly intervals: number;
  readonly measures: readonly ComparedMeasure[];
  readonly frontier: Frontier | null;
  /** What a reader should know: how the files differ in what is not compared. */
  readonly notes: readonly string[];
}

/** One measure of one cell under each of the plans. */
export interface ComparedMeasure {
  readonly measure: HeadlineMeasure;
  readonly where: Where;
  readonly direction: 'higher' | 'lower' | null;
  readonly estimates: readonly MaybeEstimate[];
  /** To the baseline; `null` of the baseline itself, and where either has no number. */
  readonly differences: readonly (Difference | null)[];
  /**
   * The plans that cannot be excluded as the best (see `bestPlans`); `null` of a measure without a better side, of single
   * intervals, and where fewer than two plans have a number.
   */
  readonly best: readonly number[] | null;
}

/** Cost against service of the whole center. */
export interface Frontier {
  readonly service: HeadlineMeasure;
  readonly cost: HeadlineMeasure;
  /**
   * For each plan one that serves no worse (and connects as many outbound contacts) and costs no more, with a difference beyond
   * chance in at least one; `null`: none.
   */
  readonly dominatedBy: readonly (number | null)[];
}
