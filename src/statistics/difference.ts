/**
 * How much more a measure is under one plan than under another, with the 95% interval of replications paired by their random
 * numbers, and the interval that the same runs would have given with seeds of their own. The bounds are `null` for one replication.
 */
export interface Difference {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly independentLow: number | null;
  readonly independentHigh: number | null;
}
