import { type Plan, SHORT_ABANDON } from '../plan/plan.ts';
import { CONTACT, CONTACT_FIELDS, GROUP, GROUP_FIELDS, type Tally, WAIT_BUCKETS, waitBucket } from '../tally.ts';
import type { Contacts } from './contacts.ts';
import { REASON, type Reason } from './reason.ts';

const FIELDS = CONTACT_FIELDS.length;

const CAME_BACK: { readonly [Why in Reason]?: number } = {
  [REASON.retried]: CONTACT.retried,
  [REASON.repeated]: CONTACT.repeated,
  [REASON.returned]: CONTACT.returned,
};

/** Writes what happens into a tally, each contact into the cell of its type and of the interval in which it was offered. */
export class Recorder {
  private readonly plan: Plan;
  private readonly rowLength: number;
  private readonly within: Float64Array;
  private readonly firstPhase: Int32Array;
  private tally!: Tally;
  private cells!: Float64Array;

  constructor(plan: Plan) {
    this.plan = plan;
    this.rowLength = (plan.intervals + 1) * FIELDS;
    this.within = Float64Array.from(plan.types, ({ within }) => within);
    this.firstPhase = Int32Array.from([...plan.types.map(({ firstPhase }) => firstPhase), totalPhases(plan)]);
  }

  open(tally: Tally): void {
    this.tally = tally;
    this.cells = tally.contacts;
  }

  arrived(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.arrived]!++;
  }

  /** The arriving contact is a customer's later attempt. */
  cameBack(type: number, interval: number, reason: Reason): void {
    const field = CAME_BACK[reason];
    if (field !== undefined) this.cells[this.cell(type, interval) + field]!++;
  }

  contained(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.contained]!++;
  }

  selfServiceAbandoned(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.selfServiceAbandoned]!++;
  }

  /** The contact comes from another type's queue or agents. */
  received(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.received]!++;
  }

  offered(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.offered]!++;
  }

  blocked(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.blocked]!++;
  }

  /** The contact found no agent free. */
  delayed(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.delayed]!++;
  }

  answeredAtOnce(contact: number, contacts: Contacts): void {
    const type = contacts.type[contact]!;
    const interval = contacts.interval[contact]!;
    const cell = this.cell(type, interval);
    this.cells[cell + CONTACT.answered]!++;
    this.cells[cell + CONTACT.answeredWithin]!++;
    this.served(contact, contacts, cell);
    this.waited(type, interval, 0);
  }

  /** A balking contact is an abandonment with wait 0. */
  balked(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.balked]!++;
    this.hungUp(type, interval, 0);
  }

  callbackOffered(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.callbacksOffered]!++;
  }

  /** Who accepts to be called back has not waited in the queue. */
  callbackAccepted(type: number, interval: number): void {
    this.cells[this.cell(type, interval) + CONTACT.callbacksAccepted]!++;
    this.waited(type, interval, 0);
  }

  callbackAnswered(contact: number, contacts: Contacts, wait: number): void {
    const cell = this.cell(contacts.type[contact]!, contacts.interval[contact]!);
    this.cells[cell + CONTACT.callbacksAnswered]!++;
    this.cells[cell + CONTACT.callbackWait]! += wait;
    this.served(contact, contacts, cell);
  }

  answered(contact: number, contacts: Contacts, now: number): void {
    const type = contacts.type[contact]!;
    const interval = contacts.interval[contact]!;
    const wait = now - contacts.joined[contact]!;
    const cell = this.cell(type, interval);
    this.cells[cell + CONTACT.answered]!++;
    if (wait <= this.within[type]!) this.cells[cell + CONTACT.answeredWithin]!++;
    this.cells[cell + CONTACT.waitAnswered]! += wait;
    this.served(contact, contacts, cell);
    this.waited(type, interval, wait);
  }

  abandoned(contact: number, contacts: Contacts, now: number): void {
    this.hungUp(contacts.type[contact]!, contacts.interval[contact]!, now - contacts.joined[contact]!);
  }

  overflowed(contact: number, contacts: Contacts, now: number): void {
    this.leftUnanswered(contact, contacts, now, CONTACT.overflowed);
  }

  disconnected(contact: number, contacts: Contacts, now: number): void {
    this.leftUnanswered(contact, contacts, now, CONTACT.disconnected);
  }

  transferred(contact: number, contacts: Contacts): void {
    this.cells[this.cell(contacts.type[contact]!, contacts.interval[contact]!) + CONTACT.transferred]!++;
  }

  /** The agent stayed with the contact longer than its own talk: it counts as talk of the last phase. */
  extended(contact: number, contacts: Contacts, time: number): void {
    const type = contacts.type[contact]!;
    const interval = contacts.interval[contact]!;
    this.cells[this.cell(type, interval) + CONTACT.handle]! += time;
    const last = this.firstPhase[type + 1]! - 1;
    if (interval >= this.plan.firstCounted && last >= this.firstPhase[type]!) this.tally.phases[last]! += time;
  }

  /** An agent takes the contact: its handle time, known from now on, and how the talk splits into phases. */
  handled(contact: number, contacts: Contacts, phases: number, talk: number, wrap: number, speed: number): void {
    const type = contacts.type[contact]!;
    const interval = contacts.interval[contact]!;
    const cell = this.cell(type, interval);
    this.cells[cell + CONTACT.handle]! += talk + wrap;
    this.cells[cell + CONTACT.wrap]! += wrap;
    if (interval < this.plan.firstCounted) return;
    const first = this.firstPhase[type]!;
    const last = this.firstPhase[type + 1]! - 1;
    // A type whose handle times are all given need not have a talk, and so no phases.
    if (last < first) return;
    let rest = talk;
    for (let phase = first; phase < last; phase++) {
      // The last phase takes what rounding by the agent's speed leaves, so that phases add up to the talk.
      const time = Math.min(rest, Math.round(contacts.phase[contact * phases + phase - first]! / speed));
      this.tally.phases[phase]! += time;
      rest -= time;
    }
    this.tally.phases[last]! += rest;
  }

  /** After closing nobody is scheduled and nobody is paid to idle: what the agents still handle is overtime. */
  close(): void {
    const { agents, groups, intervals } = this.tally;
    for (let group = 0; group < groups; group++) {
      const tail = (group * (intervals + 1) + intervals) * GROUP_FIELDS.length;
      agents[tail + GROUP.available] = 0;
      agents[tail + GROUP.idle] = 0;
      agents[tail + GROUP.overtime] = agents[tail + GROUP.busy]!;
    }
  }

  private cell(type: number, interval: number): number {
    return type * this.rowLength + interval * FIELDS;
  }

  private served(contact: number, contacts: Contacts, cell: number): void {
    if (contacts.served[contact] === 1) return;
    contacts.served[contact] = 1;
    this.cells[cell + CONTACT.customersServed]!++;
  }

  private leftUnanswered(contact: number, contacts: Contacts, now: number, field: number): void {
    const type = contacts.type[contact]!;
    const interval = contacts.interval[contact]!;
    this.cells[this.cell(type, interval) + field]!++;
    this.waited(type, interval, now - contacts.joined[contact]!);
  }

  private hungUp(type: number, interval: number, wait: number): void {
    const cell = this.cell(type, interval);
    this.cells[cell + CONTACT.abandoned]!++;
    if (wait <= this.within[type]!) this.cells[cell + CONTACT.abandonedWithin]!++;
    if (wait <= SHORT_ABANDON) this.cells[cell + CONTACT.abandonedShort]!++;
    this.waited(type, interval, wait);
  }

  /** Every offered contact's wait, once, however it ended. */
  private waited(type: number, interval: number, wait: number): void {
    if (wait > 0) {
      const cell = this.cell(type, interval);
      this.cells[cell + CONTACT.wait]! += wait;
      if (wait > this.cells[cell + CONTACT.longestWait]!) this.cells[cell + CONTACT.longestWait] = wait;
    }
    if (interval < this.plan.firstCounted) return;
    const { intervals, counts } = this.tally.waits;
    const row = type * intervals + (intervals > 1 ? interval : 0);
    counts[row * WAIT_BUCKETS + waitBucket(wait)]!++;
  }
}

function totalPhases(plan: Plan): number {
  return plan.types.reduce((total, { talk }) => total + talk.length, 0);
}
