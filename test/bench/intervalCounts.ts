import { CONTACT, CONTACT_FIELDS, type Tally } from '../../src/tally.ts';

/** What both simulations count of one queue, by the interval in which calls were offered. Waits, of all calls, in seconds. */
export interface IntervalCounts {
  offered: number;
  answeredWithin: number;
  abandoned: number;
  wait: number;
}

/** Those of a tally's first type. */
export function intervalCounts({ contacts, intervals }: Tally): IntervalCounts[] {
  return Array.from({ length: intervals }, (_, interval) => {
    const of = (field: number) => contacts[interval * CONTACT_FIELDS.length + field] ?? Number.NaN;
    return {
      offered: of(CONTACT.offered),
      answeredWithin: of(CONTACT.answeredWithin),
      abandoned: of(CONTACT.abandoned),
      wait: of(CONTACT.wait) / 1e6,
    };
  });
}
