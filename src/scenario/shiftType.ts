/** A kind of shift that a schedule may be made of. */
export interface ShiftType {
  readonly name: string;
  /** Seconds, ascending: each shift has one of these lengths. */
  readonly lengths: readonly number[];
  /** Seconds since midnight, ascending: each shift begins at one of these times, on any day. */
  readonly starts: readonly number[];
  /** Every shift has each of these breaks. */
  readonly breaks: readonly BreakWindow[];
  /** People who work such shifts, and none of another type; `null` is as many as it takes. */
  readonly agents: number | null;
  /** Of any seven days counted from the horizon's first, one agent works so many at most. */
  readonly days: number;
  /** Seconds between two shifts of one agent, at least. */
  readonly rest: number;
  /** Money for one shift; `null` is what the group's pay makes of it. */
  readonly cost: number | null;
  /** Largest share of the group's paid hours that may be in such shifts. */
  readonly atMost: number;
}

/** A break, and when it may begin. */
export interface BreakWindow {
  readonly length: number;
  /** Seconds since the shift's start: the break begins at `earliest`, or `every` so many seconds later, until `latest`. */
  readonly earliest: number;
  readonly latest: number;
  readonly every: number;
  readonly paid: boolean;
}
