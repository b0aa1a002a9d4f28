import { CONTACT_FIELDS, GROUP_FIELDS, type Tally } from '../tally.ts';
import { type Form, formValue } from './definition.ts';

/** A measure of one contact type or agent group as one sum over another, both of a tally's own fields. */
export interface Ratio {
  readonly block: 'contacts' | 'agents';
  /** The type or the group. */
  readonly row: number;
  readonly of: Form;
  readonly over: Form;
}

/**
 * Both sums of some ratios in every counted interval of some consecutive replications: all that a search through many plans wants to know
 * of each. `[(replication * ratios + ratio) * cells + cell]`; the last cell is the tail.
 */
export interface Ratios {
  readonly of: Float64Array;
  readonly over: Float64Array;
}

/** How many cells a ratio has in a replication: the counted intervals and the tail. */
export function ratioCells({
  intervals,
  firstCounted,
}: {
  readonly intervals: number;
  readonly firstCounted: number;
}): number {
  return intervals - firstCounted + 1;
}

export function createRatios(ratios: number, cells: number, replications: number): Ratios {
  const size = replications * ratios * cells;
  return { of: new Float64Array(size), over: new Float64Array(size) };
}

const FIELDS = { contacts: CONTACT_FIELDS.length, agents: GROUP_FIELDS.length };

/** Writes what a tally says of a replication, counted from the first of these. */
export function recordRatios(
  into: Ratios,
  replication: number,
  ratios: readonly Ratio[],
  tally: Tally,
  firstCounted: number,
): void {
  const cells = ratioCells({ intervals: tally.intervals, firstCounted });
  let to = replication * ratios.length * cells;
  for (const { block, row, of, over } of ratios) {
    const values = tally[block];
    let from = (row * (tally.intervals + 1) + firstCounted) * FIELDS[block];
    for (let cell = 0; cell < cells; cell++, to++, from += FIELDS[block]) {
      into.of[to] = formValue(of, values, from);
      into.over[to] = formValue(over, values, from);
    }
  }
}
