import { type Plan, SHORT_ABANDON } from '../plan/plan.ts';
import { hasSteps } from '../plan/planSteps.ts';
import { CONTACT, CONTACT_FIELDS, type ContactField, type Tally, WAIT_BUCKETS, waitBucket } from '../tally.ts';
import { AnsweredAtOnce } from './answeredAtOnce.ts';
import type { Clock } from './clock.ts';
import { closePhases, hasOnePhase } from './closePhases.ts';
import { closeTally } from './closeTally.ts';
import type { Contacts } from './contacts.ts';
import { CAME_BACK, type Reason } from './reason.ts';

const FIELDS = CONTACT_FIELDS.length;

/** Writes what happens into a tally, each contact into the cell of its type and of the interval in which it was offered. */
export class Recorder {
  protected readonly contacts: Contacts;
  protected readonly clock: Clock;
  private readonly plan: Plan;
  private readonly rowLength: number;
  private readonly within: Float64Array;
  private readonly isOutbound: Uint8Array;
  /** Whether a customer may be answered more than once. */
  private readonly hasCustomers: boolean;
  private readonly firstPhase: Int32Array;
  /** 1 where the talk by phase need not be added up (see `closePhases`). */
  private readonly hasOnePhase: Uint8Array;
  private readonly atOnce: AnsweredAtOnce;
  private tally!: Tally;
  private cells!: Float64Array;

  constructor(plan: Plan, contacts: Contacts, clock: Clock) {
    this.clock = clock;
    this.plan = plan;
    this.contacts = contacts;
    this.rowLength = (plan.intervals + 1) * FIELDS;
    this.within = Float64Array.from(plan.types, ({ within }) => within);
    this.isOutbound = Uint8Array.from(plan.types, ({ outbound }) => (outbound === null ? 0 : 1));
    this.hasCustomers = plan.types.some(hasSteps);
    this.firstPhase = Int32Array.from([...plan.types.map(({ firstPhase }) => firstPhase), totalPhases(plan)]);
    this.hasOnePhase = Uint8Array.from(plan.types, (type) => (hasOnePhase(type) ? 1 : 0));
    this.atOnce = new AnsweredAtOnce(plan, !this.hasCustomers);
  }

  open(tally: Tally): void {
    this.tally = tally;
    this.cells = tally.contacts;
    this.atOnce.clear();
  }

  arrived(contact: number): void {
    this.cells[this.cell(contact) + CONTACT.arrived]!++;
  }

  /** The arriving contact is a customer's later attempt. */
  cameBack(contact: number, reason: Reason): void {
    const field = CAME_BACK[reason];
    if (field !== undefined) this.add(contact, field, 1);
  }

  enteredSelfService(contact: number): void {
    this.add(contact, 'selfServiceEntered', 1);
  }

  contained(contact: number): void {
    this.add(contact, 'contained', 1);
  }

  selfServiceAbandoned(contact: number): void {
    this.add(contact, 'selfServiceAbandoned', 1);
  }

  /** The contact comes from another type's queue or agents. */
  received(contact: number): void {
    this.add(contact, 'received', 1);
  }

  offered(contact: number): void {
    this.cells[this.cell(contact) + CONTACT.offered]!++;
  }

  blocked(contact: number): void {
    this.add(contact, 'blocked', 1);
  }

  /** The contact found no agent free. */
  delayed(contact: number): void {
    this.cells[this.cell(contact) + CONTACT.delayed]!++;
  }

  answeredAtOnce(contact: number): void {
    this.atOnce.add(this.contacts.type[contact]!, this.contacts.interval[contact]!);
    if (this.hasCustomers) this.served(contact, this.cell(contact));
  }

  /** A balking contact is an abandonment with wait 0. */
  balked(contact: number): void {
    this.add(contact, 'balked', 1);
    this.hungUp(contact, 0);
  }

  callbackOffered(contact: number): void {
    this.add(contact, 'callbacksOffered', 1);
  }

  /** Who accepts to be called back has not waited in the queue. */
  callbackAccepted(contact: number): void {
    this.add(contact, 'callbacksAccepted', 1);
    this.waited(contact, 0);
  }

  callbackAnswered(contact: number, wait: number): void {
    const cell = this.cell(contact);
    this.cells[cell + CONTACT.callbacksAnswered]!++;
    this.cells[cell + CONTACT.callbackWait]! += wait;
    this.served(contact, cell);
  }

  /** An agent takes a contact that waited; an outbound one waited for its connection, not in the queue. */
  answered(contact: number): void {
    const type = this.contacts.type[contact]!;
    if (this.isOutbound[type] === 1) {
      this.connected(contact);
      return;
    }
    const wait = this.clock.now - this.contacts.joined[contact]!;
    const cell = this.cell(contact);
    this.contacts.waited[contact] = wait;
    this.cells[cell + CONTACT.answered]!++;
    if (wait <= this.within[type]!) this.cells[cell + CONTACT.answeredWithin]!++;
    this.cells[cell + CONTACT.waitAnswered]! += wait;
    this.served(contact, cell);
    this.waited(contact, wait);
  }

  abandoned(contact: number): void {
    if (this.isOutbound[this.contacts.type[contact]!] === 1) this.nuisance(contact);
    else this.hungUp(contact, this.clock.now - this.contacts.joined[contact]!);
  }

  overflowed(contact: number): void {
    this.add(contact, 'overflowed', 1);
    this.waited(contact, this.clock.now - this.contacts.joined[contact]!);
  }

  disconnected(contact: number): void {
    if (this.isOutbound[this.contacts.type[contact]!] === 1) {
      this.nuisance(contact);
      return;
    }
    this.add(contact, 'disconnected', 1);
    this.waited(contact, this.clock.now - this.contacts.joined[contact]!);
  }

  /** A deferrable contact waits on after the horizon's end: how long, nobody knows. */
  leftWaiting(contact: number): void {
    this.add(contact, 'leftWaiting', 1);
    const isOpen = this.clock.now - this.contacts.joined[contact]! <= this.within[this.contacts.type[contact]!]!;
    if (isOpen) this.add(contact, 'open', 1);
  }

  transferred(contact: number): void {
    this.add(contact, 'transferred', 1);
  }

  lineReleased(contact: number, time: number): void {
    this.add(contact, 'lineTime', time);
  }

  /** The center calls a customer, with an agent who is busy for `time` while it rings, or nobody. */
  dialed(contact: number, time: number): void {
    this.add(contact, 'dialed', 1);
    this.add(contact, 'dialTime', time);
  }

  /** The called customer does not pick up. */
  unreached(_contact: number): void {}

  reached(contact: number): void {
    this.add(contact, 'reached', 1);
  }

  connected(contact: number): void {
    this.add(contact, 'connected', 1);
  }

  nuisance(contact: number): void {
    this.add(contact, 'nuisance', 1);
  }

  followedUp(contact: number): void {
    this.add(contact, 'followUps', 1);
  }

  surveyed(contact: number, isSatisfied: boolean): void {
    this.add(contact, 'surveyed', 1);
    if (isSatisfied) this.add(contact, 'satisfied', 1);
  }

  /** Contacts of a deferrable type that wait at the end of an interval, and for how long the first of them has. */
  backlog(type: number, interval: number, waiting: number, oldest: number): void {
    const cell = type * this.rowLength + interval * FIELDS;
    this.cells[cell + CONTACT.backlog] = waiting;
    this.cells[cell + CONTACT.oldest] = oldest;
  }

  /** The agent stayed with the contact longer than its own talk: it counts as talk of the last phase. */
  extended(contact: number, time: number): void {
    const type = this.contacts.type[contact]!;
    this.add(contact, 'handle', time);
    if (this.hasOnePhase[type] === 1) return;
    const last = this.firstPhase[type + 1]! - 1;
    const isCounted = this.contacts.interval[contact]! >= this.plan.firstCounted;
    if (isCounted && last >= this.firstPhase[type]!) this.tally.phases[last]! += time;
  }

  /** An agent takes the contact: its handle time (0 for a chat, whose end only tells), and how the talk splits into phases. */
  handled(contact: number, handle: number, talk: number, wrap: number, speed: number): void {
    const type = this.contacts.type[contact]!;
    const cell = this.cell(contact);
    this.cells[cell + CONTACT.handle]! += handle;
    if (wrap > 0) this.cells[cell + CONTACT.wrap]! += wrap;
    if (this.hasOnePhase[type] === 1) return;
    if (this.contacts.interval[contact]! < this.plan.firstCounted) return;
    const first = this.firstPhase[type]!;
    const last = this.firstPhase[type + 1]! - 1;
    // A type whose handle times are all given need not have a talk, and so no phases.
    if (last < first) return;
    let rest = talk;
    const start = contact * this.contacts.phases - first;
    for (let phase = first; phase < last; phase++) {
      // The last phase takes what rounding by the agent's speed leaves, so that phases add up to the talk.
      const time = Math.min(rest, Math.round(this.contacts.phase[start + phase]! / speed));
      this.tally.phases[phase]! += time;
      rest -= time;
    }
    this.tally.phases[last]! += rest;
  }

  /** How long an agent had a chat in hand. */
  chatEnded(contact: number, time: number): void {
    this.add(contact, 'handle', time);
  }

  /** An agent of a group takes a contact by one of its skills. */
  taken(_contact: number, skill: number, interval: number): void {
    this.tally.handled[skill * (this.plan.intervals + 1) + interval]!++;
  }

  /** The contact's slot is given back: nothing more can happen to it. */
  ended(_contact: number): void {}

  close(): void {
    this.atOnce.addTo(this.tally);
    closePhases(this.tally, this.plan);
    closeTally(this.tally);
  }

  private cell(contact: number): number {
    return this.contacts.type[contact]! * this.rowLength + this.contacts.interval[contact]! * FIELDS;
  }

  private add(contact: number, field: ContactField, amount: number): void {
    this.cells[this.cell(contact) + CONTACT[field]]! += amount;
  }

  private served(contact: number, cell: number): void {
    if (this.hasCustomers) {
      if (this.contacts.served[contact] === 1) return;
      this.contacts.served[contact] = 1;
    }
    this.cells[cell + CONTACT.customersServed]!++;
  }

  private hungUp(contact: number, wait: number): void {
    const cell = this.cell(contact);
    this.cells[cell + CONTACT.abandoned]!++;
    if (wait <= this.within[this.contacts.type[contact]!]!) this.cells[cell + CONTACT.abandonedWithin]!++;
    if (wait <= SHORT_ABANDON) this.cells[cell + CONTACT.abandonedShort]!++;
    this.waited(contact, wait);
  }

  /** Every offered contact's wait, once, however it ended. */
  private waited(contact: number, wait: number): void {
    const interval = this.contacts.interval[contact]!;
    if (wait > 0) {
      const cell = this.cell(contact);
      this.cells[cell + CONTACT.wait]! += wait;
      if (wait > this.cells[cell + CONTACT.longestWait]!) this.cells[cell + CONTACT.longestWait] = wait;
    }
    if (interval < this.plan.firstCounted) return;
    const { intervals, counts } = this.tally.waits;
    const row = this.contacts.type[contact]! * intervals + (intervals > 1 ? interval : 0);
    counts[row * WAIT_BUCKETS + waitBucket(wait)]!++;
  }
}

function totalPhases(plan: Plan): number {
  return plan.types.reduce((total, { talk }) => total + talk.length, 0);
}
