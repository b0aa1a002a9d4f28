import type { Arrivals, ContactType } from '../../scenario/scenario.ts';

/** A contact type with Poisson arrivals of so many expected contacts in each interval, and the day's random factor that it had. */
export function withCounts(
  type: ContactType,
  counts: readonly number[],
  dayVariation = variationOf(type),
): ContactType {
  return { ...type, arrivals: { kind: 'counts', counts, within: 'constant', dayVariation } };
}

/** CV of the day's factor of a type's volume. */
export function variationOf({ arrivals }: { readonly arrivals: Arrivals }): number {
  return arrivals.kind === 'counts' ? arrivals.dayVariation : 0;
}
