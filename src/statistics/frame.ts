/**
 * What statistics has to know of a plan to make sense of its tallies: sizes, targets, staff and pay, as plain numbers.
 * Typed arrays only, so that it can be sent to a worker as it is.
 */
export interface Frame {
  readonly types: number;
  readonly groups: number;
  readonly intervals: number;
  /** Microseconds. */
  readonly intervalLength: number;
  /** Index of the first interval that counts; those before it are warm-up, neither listed nor in the totals. */
  readonly firstInterval: number;
  /** The talk phases of type `t` are `[phaseOffsets[t], phaseOffsets[t + 1])` of a tally's `phases`. */
  readonly phaseOffsets: Int32Array;
  /** Target share of each type, then that of the center. */
  readonly targets: Float64Array;
  /** Place in `SERVICE_LEVEL_FORMULAS` of each type's formula, then that of the center. */
  readonly formulas: Uint8Array;
  /** Scheduled agents, `[group * intervals + interval]`. */
  readonly scheduled: Float64Array;
  /** Money per scheduled or overtime hour of each group. */
  readonly payPerHour: Float64Array;
}

/** How many intervals count. */
export function countedIntervals(frame: Frame): number {
  return frame.intervals - frame.firstInterval;
}
