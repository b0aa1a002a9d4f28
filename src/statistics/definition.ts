import { MICROSECONDS } from '../time.ts';

/** A sum of quantities, each added or, with a leading minus, taken away. */
export type Terms<Quantity extends string> = readonly (Quantity | `-${Quantity}`)[];

/**
 * What kind of number a measure is, which decides how its 95% interval is made (see `BOUNDS`): an `amount` cannot be
 * negative, a `balance` can, a `share` lies in [0, 1], a `frequency` is a share of replications, a `time` (or a queue's
 * length) is positive and skewed.
 */
export type Kind = 'amount' | 'balance' | 'share' | 'frequency' | 'time';

/**
 * A measure: the sum of `of` over all replications, divided by the sum of `over` and by `unit`. Without `over` it is a
 * mean per replication.
 */
export interface Definition<Quantity extends string> {
  readonly kind: Kind;
  readonly of: Terms<Quantity>;
  readonly over: Terms<Quantity> | null;
  /** What one of the measure's units is in those of the quantities; `length` is that of the interval or the horizon. */
  readonly unit: number | 'length';
}

/** The mean of a sum per replication. */
export function amount<Quantity extends string>(of: Terms<Quantity>, unit = 1): Definition<Quantity> {
  return { kind: 'amount', of, over: null, unit };
}

/** A ratio of sums that lies in [0, 1]. */
export function share<Quantity extends string>(of: Terms<Quantity>, over: Terms<Quantity>): Definition<Quantity> {
  return { kind: 'share', of, over, unit: 1 };
}

/** A mean time in seconds, of so many (or of replications, where `over` is null), from microseconds. */
export function time<Quantity extends string>(of: Quantity, over: Terms<Quantity> | null): Definition<Quantity> {
  return { kind: 'time', of: [of], over, unit: MICROSECONDS };
}

/** A linear form over quantities known by their place. */
export interface Form {
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

/** A definition in terms of places in a layout. */
export interface Measure {
  readonly kind: Kind;
  readonly of: Form;
  /** `null`: per replication. */
  readonly over: Form | null;
  /** Place of `over` among the layout's denominators, -1 without one. */
  readonly denominator: number;
  readonly unit: number | 'length';
}

/** Compiles terms to places among `quantities`. */
export function form<Quantity extends string>(quantities: readonly Quantity[], terms: Terms<Quantity>): Form {
  const taken = (term: string) => term.startsWith('-');
  return {
    places: terms.map((term) => quantities.indexOf((taken(term) ? term.slice(1) : term) as Quantity)),
    signs: terms.map((term) => (taken(term) ? -1 : 1)),
  };
}

/** The value of a form over the quantities that start at `offset`. */
export function formValue({ places, signs }: Form, values: Float64Array, offset: number): number {
  let sum = 0;
  for (let k = 0; k < places.length; k++) sum += signs[k]! * values[offset + places[k]!]!;
  return sum;
}
