import type { Result } from '../result.ts';
import type { Fewer } from './fewer.ts';
import type { GoalProof } from './prove.ts';
import type { SearchStep } from './search.ts';
import type { StaffPlan } from './staffPlan.ts';
import type { Target } from './target.ts';

/** A target in one counted interval, or over the horizon (`null`), and how it stands. */
export interface StaffedGoal extends GoalProof {
  readonly target: number;
  readonly interval: number | null;
}

/** A plan beside those of the formulas: what its scheduled agents cost. */
export interface PricedPlan {
  readonly plan: StaffPlan;
  /** Agent hours by group, and what they cost in all: hourly and flat pay, whatever the agents do. */
  readonly hours: readonly number[];
  readonly cost: number;
  /** Whether a formula has no answer for some pool and interval, so that the plan lacks those. */
  readonly isPartial: boolean;
}

/** What some agents give: every target with its estimate. Plain data. */
export interface Given {
  readonly name: string;
  readonly seed: string;
  readonly currency: string;
  /** Starts of the counted intervals, as results name them. */
  readonly starts: readonly string[];
  readonly contactTypes: readonly string[];
  readonly agentGroups: readonly string[];
  readonly targets: readonly Omit<Target, 'ratio' | 'unit'>[];
  readonly chance: number | null;
  readonly plan: PricedPlan;
  readonly goals: readonly StaffedGoal[];
  /** Behind the estimates and the verdicts. */
  readonly replications: number;
  /** All verdicts are right with this chance. */
  readonly confidence: number;
}

/** The least agents that meet every target, as far as was found, and the proof. */
export interface Staffing extends Given {
  readonly erlangC: PricedPlan;
  readonly erlangA: PricedPlan;
  /** What the scenario's own staff costs. */
  readonly own: PricedPlan;
  /** What one agent fewer would do, by group and counted interval. */
  readonly fewer: readonly Fewer[];
  readonly steps: readonly SearchStep[];
  /** Places in `goals` of those that no number of agents was found to meet. */
  readonly hopeless: readonly number[];
  readonly fixed: readonly string[];
  /** Replications of the whole work. */
  readonly allReplications: number;
  readonly scenario: Result['scenario'];
}
