import type { Scenario } from '../../scenario/scenario.ts';

/** A checked sweep: a batch of scenarios as plain data, without files or units. */
export interface Sweep {
  /** As reports call it; without one of its own the name of its file. */
  readonly name: string;
  readonly factors: readonly SweepFactor[];
  /** Columns of the results before the measures, one a path: those of the factors, in order. A cell has one value for each. */
  readonly columns: readonly string[];
  /** Columns of measures in `results.csv`, each a name that `cellMeasure` knows. */
  readonly measures: readonly string[];
  /** Whether the cells' results keep their intervals. */
  readonly intervals: boolean;
  /** In the order of the rows of `results.csv`. */
  readonly cells: readonly SweepCell[];
}

/** What is varied as one: a path of the scenario, or several that vary together. */
export interface SweepFactor {
  /** The path, or the name that linked paths were given. */
  readonly name: string;
  /** Places among the sweep's columns; more than one of linked paths. */
  readonly columns: readonly number[];
  /** The distinct texts of its first column, in the order of the file; empty where a design samples the range. */
  readonly levels: readonly string[];
}

/** One scenario of a sweep. */
export interface SweepCell {
  /** 0, 1, …: the row of `results.csv`. */
  readonly index: number;
  /** One text a column, as the file wrote it. */
  readonly values: readonly string[];
  /** The same as numbers, for charts: shares as fractions, durations as seconds, rates a second; `null` of what is no number. */
  readonly numbers: readonly (number | null)[];
  /** Complete and frozen: the base with the cell's values. */
  readonly scenario: Scenario;
  /** 64 hexadecimal digits, by what the scenario says (see `digest`). */
  readonly scenarioDigest: string;
  /**
   * 64 hexadecimal digits, the name of the cell's result: the digest of all that its numbers depend on. Two cells that mean the same
   * (in one sweep or in two) have the same digest and share one result.
   */
  readonly digest: string;
  /** Whether the result keeps its intervals, as the sweep says. */
  readonly intervals: boolean;
}
