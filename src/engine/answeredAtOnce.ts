import type { Plan } from '../plan/plan.ts';
import { CONTACT, CONTACT_FIELDS, type Tally, WAIT_BUCKETS } from '../tally.ts';

/**
 * Contacts answered at once, of each type and interval. They are most of all contacts, and one count says all of their
 * wait that a tally holds in many: it is added to those when the replication is over.
 */
export class AnsweredAtOnce {
  private readonly counts: Float64Array;
  private readonly intervals: number;
  private readonly firstCounted: number;
  /** Whether each is a customer served; where customers may be answered more than once, only the first time. */
  private readonly areCustomers: boolean;

  constructor({ types, intervals, firstCounted }: Plan, areCustomers: boolean) {
    // The last is what happens after the horizon.
    this.intervals = intervals + 1;
    this.counts = new Float64Array(types.length * this.intervals);
    this.firstCounted = firstCounted;
    this.areCustomers = areCustomers;
  }

  clear(): void {
    this.counts.fill(0);
  }

  add(type: number, interval: number): void {
    this.counts[type * this.intervals + interval]!++;
  }

  addTo({ contacts, waits }: Tally): void {
    for (let place = 0; place < this.counts.length; place++) {
      const count = this.counts[place]!;
      if (count === 0) continue;
      const cell = place * CONTACT_FIELDS.length;
      contacts[cell + CONTACT.offered]! += count;
      contacts[cell + CONTACT.answered]! += count;
      contacts[cell + CONTACT.answeredWithin]! += count;
      if (this.areCustomers) contacts[cell + CONTACT.customersServed]! += count;
      const interval = place % this.intervals;
      if (interval < this.firstCounted) continue;
      const row = waits.intervals > 1 ? place : (place - interval) / this.intervals;
      // The first bucket is that of no wait.
      waits.counts[row * WAIT_BUCKETS]! += count;
    }
  }
}
