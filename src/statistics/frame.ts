/**
 * What statistics has to know of a plan to make sense of its tallies: sizes, targets, staff and money, as plain numbers.
 * Typed arrays only, so that it can be sent to a worker as it is.
 */
export interface Frame {
  readonly types: number;
  readonly groups: number;
  readonly intervals: number;
  /** Microseconds. */
  readonly intervalLength: number;
  /** Of all that counts, microseconds, where the intervals are not kept (see `horizonOf`); `null`: that of the intervals that count. */
  readonly countedLength: number | null;
  /** Index of the first interval that counts; those before it are warm-up, neither listed nor in the totals. */
  readonly firstInterval: number;
  /** The talk phases of type `t` are `[phaseOffsets[t], phaseOffsets[t + 1])` of a tally's `phases`. */
  readonly phaseOffsets: Int32Array;
  /** Target share of each type, then that of the center. */
  readonly targets: Float64Array;
  /** Place in `SERVICE_LEVEL_FORMULAS` of each type's formula, then that of the center. */
  readonly formulas: Uint8Array;
  /** 1 for the types that the center calls. */
  readonly outbound: Uint8Array;
  /** Group and type of each skill. */
  readonly skills: { readonly group: Int32Array; readonly type: Int32Array };
  /** Scheduled agent-microseconds, `[group * intervals + interval]`. */
  readonly scheduled: Float64Array;
  readonly pay: FramePay;
  /** Money for each contact of a type that ends so, below 0 when it is lost. */
  readonly values: {
    readonly answered: Float64Array;
    readonly abandoned: Float64Array;
    readonly contained: Float64Array;
  };
  readonly costs: { readonly lineMinute: number; readonly selfServiceContact: number };
}

/** The pay of each group, in money. */
export interface FramePay {
  /** For a scheduled hour that is no unpaid break. */
  readonly perHour: Float64Array;
  /** For an hour of overtime. */
  readonly overtime: Float64Array;
  /** What flat pay comes to for each scheduled hour, unpaid breaks included: `[group * intervals + interval]`. */
  readonly flat: Float64Array;
  readonly perContact: Float64Array;
  readonly perMinute: Float64Array;
  /** Share of the value of answered contacts. */
  readonly commission: Float64Array;
}

/** How many intervals count. */
export function countedIntervals(frame: Frame): number {
  return frame.intervals - frame.firstInterval;
}

/** Length of all that counts, microseconds. */
export function countedLength(frame: Frame): number {
  return frame.countedLength ?? countedIntervals(frame) * frame.intervalLength;
}

/** The same frame with whole horizons for its only cells, for those who ask for no intervals. All have one shape, which V8 needs for speed. */
export function horizonOf(frame: Frame): Frame {
  return { ...frame, intervals: frame.firstInterval, countedLength: countedLength(frame) };
}

/**
 * The place of a cell of estimates. There is a row for each type (or group) and a last one for all of them; in a row, a cell for
 * each counted interval, from 0, and a last one, at `countedIntervals(frame)`, for the whole horizon with its tail.
 */
export function cellOf(frame: Frame, row: number, interval: number): number {
  return row * (countedIntervals(frame) + 1) + interval;
}
