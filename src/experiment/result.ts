import type { QueueFigures } from '../analytic/queueFigures.ts';
import type { ContactEstimates, CostEstimates, Estimates, GroupEstimates } from '../statistics/estimates.ts';
import type { Records } from '../statistics/records.ts';

/** The stable result, as `--json` prints it. */
export interface Result {
  /** Versions of the program, of the engine and of its random streams: where all three are the same, so are the numbers. */
  readonly busyhour: string;
  readonly engine: number;
  readonly streams: number;
  /** The scenario's digest says nothing of what is `custom`. */
  readonly scenario: { readonly name: string; readonly digest: string };
  /** What was code in place of built-in rules: distributions by their paths, `router`. Not there when nothing was. */
  readonly custom?: readonly string[];
  readonly seed: string;
  readonly replications: number;
  readonly contactTypes: { readonly [name: string]: ContactEstimates };
  readonly total: ContactEstimates;
  readonly agentGroups: { readonly [name: string]: GroupEstimates };
  readonly agents: GroupEstimates;
  readonly cost: CostEstimates;
  readonly intervals: readonly ResultInterval[];
  readonly warnings: readonly string[];
}

export interface ResultInterval {
  /** `08:30`; with days beyond the first `day 2 08:30`, or `2026-03-02 08:30` when the file names the date. */
  readonly start: string;
  readonly contactTypes: { readonly [name: string]: ContactEstimates };
  readonly total: ContactEstimates;
  readonly agentGroups: { readonly [name: string]: GroupEstimates };
  readonly pools: readonly ResultPool[];
}

/** A connected part of the type-group graph in one interval, and what the formulas say of it. */
export interface ResultPool {
  readonly contactTypes: readonly string[];
  readonly agentGroups: readonly string[];
  /** Offered load, erlangs. */
  readonly load: number;
  readonly erlangC: QueueFigures;
  readonly erlangA: QueueFigures;
}

/**
 * What the paid idle time of agents was for, by the mean of each interval, in hours and money over the horizon: `mismatch` is that
 * of agents above the requirement of Erlang A, `buffer` what randomness needs; `outbound` is time that outbound contacts filled instead.
 */
export interface IdleSplit {
  readonly hours: { readonly buffer: number; readonly mismatch: number; readonly outbound: number };
  readonly cost: { readonly buffer: number; readonly mismatch: number; readonly outbound: number };
  /** By interval, hours. */
  readonly intervals: readonly { readonly buffer: number; readonly mismatch: number; readonly outbound: number }[];
  /** By interval, money. */
  readonly costs: readonly { readonly buffer: number; readonly mismatch: number; readonly outbound: number }[];
}

/** A run with everything a report shows: the stable result and what lies behind it. */
export interface Run {
  readonly result: Result;
  readonly estimates: Estimates;
  readonly idle: IdleSplit;
  /** What every replication did, when it was asked for. */
  readonly records?: Records;
}
