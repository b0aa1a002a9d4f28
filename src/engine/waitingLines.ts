import type { Plan } from '../plan/plan.ts';
import { CONTACT, CONTACT_FIELDS } from '../tally.ts';
import type { Clock } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { Ledger } from './ledger.ts';

/** One first-come waiting line a contact type, linked through the contacts, so that leaving from the middle costs nothing more. */
export class WaitingLines {
  /** Contacts and promised callbacks in line, over all types. */
  total = 0;
  /** Contacts waiting, of each type. */
  readonly count: Int32Array;
  /** Who has waited longest, -1 when nobody waits. */
  readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly lastAhead: Int32Array;
  private readonly contacts: Contacts;
  private readonly clock: Clock;
  /** 1 for types whose contacts are not counted: reached customers of outbound calls, who wait for their connection. */
  private readonly isOutbound: Uint8Array;
  private readonly ledger: Ledger;

  constructor({ types, intervals }: Plan, contacts: Contacts, clock: Clock) {
    this.clock = clock;
    this.contacts = contacts;
    this.isOutbound = Uint8Array.from(types, ({ outbound }) => (outbound === null ? 0 : 1));
    this.count = new Int32Array(types.length);
    this.head = new Int32Array(types.length);
    this.tail = new Int32Array(types.length);
    this.lastAhead = new Int32Array(types.length);
    this.ledger = new Ledger(CONTACT.queueTime, CONTACT_FIELDS.length, intervals, clock);
  }

  clear(cells: Float64Array): void {
    this.total = 0;
    this.count.fill(0);
    this.head.fill(-1);
    this.tail.fill(-1);
    this.lastAhead.fill(-1);
    this.ledger.open(cells);
  }

  /** Joins the tail, or (`ahead`) the last of those ahead of everybody else. Who stands for a promised callback or an outbound call is not counted. */
  join(slot: number, type: number, stamp: number, ahead = false): void {
    const { contacts } = this;
    const before = ahead ? this.lastAhead[type]! : this.tail[type]!;
    const after = before >= 0 ? contacts.next[before]! : ahead ? this.head[type]! : -1;
    contacts.joined[slot] = this.clock.now;
    contacts.stamp[slot] = stamp;
    contacts.ahead[slot] = ahead ? 1 : 0;
    contacts.previous[slot] = before;
    contacts.next[slot] = after;
    if (before < 0) this.head[type] = slot;
    else contacts.next[before] = slot;
    if (after < 0) this.tail[type] = slot;
    else contacts.previous[after] = slot;
    if (ahead) this.lastAhead[type] = slot;
    this.total++;
    if (contacts.promised[slot] === 1 || this.isOutbound[type] === 1) return;
    this.count[type]!++;
    this.ledger.step(type, 1);
  }

  /** The first in a type's line who has waited so long, -1 when nobody has. */
  first(type: number, wait: number): number {
    const { joined, next } = this.contacts;
    const head = this.head[type]!;
    if (head < 0 || this.clock.now - joined[head]! >= wait) return head;
    // Those ahead joined one after another, and so did those behind them: of the latter, the first has waited longest.
    const last = this.lastAhead[type]!;
    const behind = last < 0 ? -1 : next[last]!;
    return behind >= 0 && this.clock.now - joined[behind]! >= wait ? behind : -1;
  }

  /** For how long the contact of a type that waits longest has, 0 when nobody waits. */
  longestWait(type: number): number {
    const { joined, next } = this.contacts;
    const head = this.head[type]!;
    if (head < 0) return 0;
    const last = this.lastAhead[type]!;
    const behind = last < 0 ? -1 : next[last]!;
    return this.clock.now - (behind < 0 ? joined[head]! : Math.min(joined[head]!, joined[behind]!));
  }

  leave(slot: number): void {
    const { contacts } = this;
    const type = contacts.type[slot]!;
    const before = contacts.previous[slot]!;
    const after = contacts.next[slot]!;
    if (before < 0) this.head[type] = after;
    else contacts.next[before] = after;
    if (after < 0) this.tail[type] = before;
    else contacts.previous[after] = before;
    // Those ahead stand together, so that the one before the last of them is one of them, or nobody.
    if (contacts.ahead[slot] === 1 && this.lastAhead[type] === slot) this.lastAhead[type] = before;
    contacts.stamp[slot] = -1;
    this.total--;
    if (contacts.promised[slot] === 1 || this.isOutbound[type] === 1) return;
    this.count[type]!--;
    this.ledger.step(type, -1);
  }

  closeInterval(): void {
    this.ledger.close(this.count);
  }
}
