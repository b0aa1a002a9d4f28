/** What the shifts of a round bring, beside what they were asked for. */
export interface Brought {
  readonly wanted: readonly Int32Array[];
  readonly present: readonly Int32Array[];
  /** Places of the scheduled groups among all. */
  readonly scheduled: readonly number[];
}
