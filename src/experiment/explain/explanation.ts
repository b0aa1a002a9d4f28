import type { ServiceLevelTarget } from '../../scenario/scenario.ts';
import type { Estimate } from '../../statistics/estimates.ts';
import type { AssumptionId } from './assumptions.ts';

/** From Erlang C to the simulated service level, one assumption at a time. The stable result of `explain`, as `--json` prints it. */
export interface Explanation {
  readonly busyhour: string;
  readonly engine: number;
  readonly streams: number;
  readonly scenario: { readonly name: string; readonly digest: string };
  readonly seed: string;
  readonly replications: number;
  readonly currency: string;
  /** The center's own. */
  readonly target: ServiceLevelTarget;
  /** Whether some contacts have another target time than the center, so that its service level is of all contacts in their own time. */
  readonly ownTargetTimes: boolean;
  /** The first is Erlang C, the last the scenario itself. */
  readonly rungs: readonly Rung[];
  /** From the first rung to the last; the sum of all contributions, exactly. */
  readonly gap: Estimate;
  /** Agent hours that are available in the counted intervals, and that the formulas ask for, interval by interval; `null` where no number would do. */
  readonly intervalByInterval: {
    readonly available: number;
    readonly erlangC: number | null;
    readonly erlangA: number | null;
  };
  /** Replications on which each simulated requirement rests. */
  readonly requirementReplications: number;
  readonly misses: readonly Miss[];
}

export type RungId = 'erlangC' | 'erlangA' | 'carryOver' | AssumptionId;

/** A model of the center: the one before with one assumption more. */
export interface Rung {
  readonly id: RungId;
  /** What it adds to the one before, in words. */
  readonly adds: readonly string[];
  /** Simulated, or the answer of a formula, which has no interval. */
  readonly simulated: boolean;
  readonly serviceLevel: Estimate;
  /** What it adds to the service level; `null` of the first. Multiples of 2^-40, so that they add up to the last bit. */
  readonly contribution: Estimate | null;
  /** Staff with which the model meets the target; `null` where none does. */
  readonly requirement: Requirement | null;
}

/** The plan's own staff, changed by one percentage in every interval, with which a model meets the target over the horizon. */
export interface Requirement {
  /** Of the plan's staff: 1 is the plan itself. */
  readonly share: number;
  /** Scheduled hours. */
  readonly hours: number;
  /** Their hourly and flat pay. */
  readonly cost: number;
}

/** Why an interval is below its target. `causes` and `rest` add up to `shortfall`, exactly. */
export interface Miss {
  /** Counted interval, from 0. */
  readonly interval: number;
  readonly start: string;
  /** Contacts of a replication. */
  readonly offered: number;
  readonly serviceLevel: Estimate;
  /** Target − service level. */
  readonly shortfall: number;
  readonly causes: readonly Cause[];
  /** What is left when all causes are gone: below 0 where the target would be passed. */
  readonly rest: number;
}

export interface Cause {
  readonly id: 'carriedIn' | AssumptionId | 'staff';
  readonly parts: readonly string[];
  /** Share of the contacts that it kept from being answered in time; below 0 where it helped. */
  readonly contribution: Estimate;
}
