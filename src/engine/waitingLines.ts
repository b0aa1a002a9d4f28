import { CONTACT, CONTACT_FIELDS } from '../tally.ts';
import type { Contacts } from './contacts.ts';
import { Ledger } from './ledger.ts';

/** One first-come waiting line a contact type, linked through the contacts, so that leaving from the middle costs nothing more. */
export class WaitingLines {
  /** Contacts waiting, over all types. */
  total = 0;
  readonly count: Int32Array;
  /** Who has waited longest, -1 when nobody waits. */
  readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly contacts: Contacts;
  private readonly ledger: Ledger;

  constructor(types: number, intervals: number, contacts: Contacts) {
    this.contacts = contacts;
    this.count = new Int32Array(types);
    this.head = new Int32Array(types);
    this.tail = new Int32Array(types);
    this.ledger = new Ledger(CONTACT.queueTime, CONTACT_FIELDS.length, intervals);
  }

  clear(cells: Float64Array): void {
    this.total = 0;
    this.count.fill(0);
    this.head.fill(-1);
    this.tail.fill(-1);
    this.ledger.open(cells);
  }

  join(slot: number, type: number, now: number, stamp: number): void {
    const { contacts } = this;
    const last = this.tail[type]!;
    contacts.joined[slot] = now;
    contacts.stamp[slot] = stamp;
    contacts.previous[slot] = last;
    contacts.next[slot] = -1;
    if (last < 0) this.head[type] = slot;
    else contacts.next[last] = slot;
    this.tail[type] = slot;
    this.count[type]!++;
    this.total++;
    this.ledger.step(type, 1, now);
  }

  leave(slot: number, now: number): void {
    const { contacts } = this;
    const type = contacts.type[slot]!;
    const before = contacts.previous[slot]!;
    const after = contacts.next[slot]!;
    if (before < 0) this.head[type] = after;
    else contacts.next[before] = after;
    if (after < 0) this.tail[type] = before;
    else contacts.previous[after] = before;
    contacts.stamp[slot] = -1;
    this.count[type]!--;
    this.total--;
    this.ledger.step(type, -1, now);
  }

  closeInterval(now: number): void {
    this.ledger.close(this.count, now);
  }
}
