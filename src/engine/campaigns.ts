import type { Plan } from '../plan/plan.ts';
import type { Contacts } from './contacts.ts';

/** The records of every outbound type that agents may call now, and the calls in the air. */
export class Campaigns {
  /** Calls that ring and have no agent yet, of each type. */
  readonly air: Int32Array;
  private readonly plan: Plan;
  private readonly contacts: Contacts;
  /** Records of the list not called yet, of those that are due. */
  private readonly fresh: Float64Array;
  /** Records due again or from a follow-up, first come first served. */
  private readonly head: Int32Array;
  private readonly tail: Int32Array;

  constructor(plan: Plan, contacts: Contacts) {
    this.plan = plan;
    this.contacts = contacts;
    this.air = new Int32Array(plan.types.length);
    this.fresh = new Float64Array(plan.types.length);
    this.head = new Int32Array(plan.types.length);
    this.tail = new Int32Array(plan.types.length);
  }

  clear(): void {
    this.air.fill(0);
    this.plan.types.forEach(({ outbound }, type) => {
      this.fresh[type] = outbound !== null && outbound.list === null ? Number.POSITIVE_INFINITY : 0;
    });
    this.head.fill(-1);
    this.tail.fill(-1);
  }

  /** So many records of the list become due. */
  release(type: number, records: number): void {
    this.fresh[type]! += records;
  }

  /** A record is due again, or for the first time after a follow-up. */
  join(contact: number): void {
    const { contacts } = this;
    const type = contacts.type[contact]!;
    const last = this.tail[type]!;
    contacts.next[contact] = -1;
    if (last < 0) this.head[type] = contact;
    else contacts.next[last] = contact;
    this.tail[type] = contact;
  }

  hasDue(type: number): boolean {
    return this.head[type]! >= 0 || this.fresh[type]! > 0;
  }

  /** The next record to call: one that is due again or from a follow-up first, else the list's next. */
  take(type: number): number {
    const { contacts } = this;
    const first = this.head[type]!;
    if (first >= 0) {
      this.head[type] = contacts.next[first]!;
      if (this.head[type]! < 0) this.tail[type] = -1;
      return first;
    }
    this.fresh[type]! -= 1;
    const contact = contacts.take();
    contacts.type[contact] = type;
    contacts.calls[contact] = 0;
    return contact;
  }

  /** Whether calls of an outbound type may be started at an instant. */
  isOpen(type: number, now: number): boolean {
    const { outbound } = this.plan.types[type]!;
    if (outbound === null) return false;
    const { opens, closes } = outbound;
    for (let place = 0; place < opens.length; place++) if (opens[place]! <= now && now < closes[place]!) return true;
    return false;
  }
}
