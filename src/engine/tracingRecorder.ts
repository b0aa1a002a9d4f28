import type { Plan } from '../plan/plan.ts';
import { hasSteps } from '../plan/planSteps.ts';
import type { Clock } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { ContactTrace, Origin, Outcome } from './contactTrace.ts';
import { REASON, type Reason } from './reason.ts';
import { Recorder } from './recorder.ts';

const ORIGIN: { readonly [Why in Reason]?: Origin } = {
  [REASON.retried]: 'retried',
  [REASON.repeated]: 'repeated',
  [REASON.returned]: 'returned',
};

/** A recorder that also keeps what happened to each contact, in the order in which they came. */
export class TracingRecorder extends Recorder {
  /** Of the replication at hand; the user takes them away between replications. */
  traces: ContactTrace[] = [];
  private readonly groupOf: readonly number[];
  /** The contact in each slot. */
  private readonly bySlot = new Map<number, ContactTrace>();
  private origin: Origin = 'first';
  /** Whether the engine numbers customers; else this does, each contact being a customer. */
  private readonly hasNumbers: boolean;
  private readonly customers: number[];

  constructor(plan: Plan, contacts: Contacts, clock: Clock) {
    super(plan, contacts, clock);
    this.hasNumbers = plan.types.some(hasSteps);
    this.customers = plan.types.map(() => 0);
    const skills = plan.groups.flatMap((group) => group.skills);
    this.groupOf = skills.toSorted((a, b) => a.index - b.index).map(({ group }) => group);
  }

  override cameBack(contact: number, reason: Reason): void {
    super.cameBack(contact, reason);
    this.origin = ORIGIN[reason] ?? 'first';
  }

  override arrived(contact: number): void {
    super.arrived(contact);
    if (!this.hasNumbers) this.number(contact);
    this.begin(contact, this.origin);
    this.origin = 'first';
  }

  override received(contact: number): void {
    super.received(contact);
    this.begin(contact, this.bySlot.has(contact) ? 'overflowed' : 'transferred');
  }

  override dialed(contact: number, time: number): void {
    super.dialed(contact, time);
    this.begin(contact, 'outbound');
    Object.assign(this.of(contact), { customer: null, attempt: this.contacts.calls[contact]! });
  }

  override enteredSelfService(contact: number): void {
    super.enteredSelfService(contact);
    this.of(contact).enteredSelfService = true;
  }

  override contained(contact: number): void {
    super.contained(contact);
    this.conclude(contact, 'contained');
  }

  override selfServiceAbandoned(contact: number): void {
    super.selfServiceAbandoned(contact);
    this.conclude(contact, 'selfServiceAbandoned');
  }

  override blocked(contact: number): void {
    super.blocked(contact);
    this.conclude(contact, 'blocked');
  }

  override offered(contact: number): void {
    super.offered(contact);
    this.of(contact).offered = this.clock.now;
  }

  override answeredAtOnce(contact: number): void {
    super.answeredAtOnce(contact);
    this.of(contact).offered = this.clock.now;
    this.conclude(contact, 'answered', 0);
  }

  override answered(contact: number): void {
    super.answered(contact);
    const isOutbound = this.of(contact).origin === 'outbound';
    if (!isOutbound) this.conclude(contact, 'answered', this.clock.now - this.contacts.joined[contact]!);
  }

  override balked(contact: number): void {
    super.balked(contact);
    this.conclude(contact, 'balked', 0);
  }

  override abandoned(contact: number): void {
    super.abandoned(contact);
    this.leaveQueue(contact, 'abandoned');
  }

  override overflowed(contact: number): void {
    super.overflowed(contact);
    this.leaveQueue(contact, 'overflowed');
  }

  override disconnected(contact: number): void {
    super.disconnected(contact);
    this.leaveQueue(contact, 'disconnected');
  }

  override leftWaiting(contact: number): void {
    super.leftWaiting(contact);
    this.conclude(contact, 'leftWaiting');
  }

  override callbackAccepted(contact: number): void {
    super.callbackAccepted(contact);
    this.conclude(contact, 'callbackAccepted', 0);
  }

  override callbackAnswered(contact: number, wait: number): void {
    super.callbackAnswered(contact, wait);
    this.conclude(contact, 'callbackAnswered', 0);
  }

  override unreached(contact: number): void {
    super.unreached(contact);
    this.conclude(contact, 'unreached');
  }

  override reached(contact: number): void {
    super.reached(contact);
    const trace = this.of(contact);
    trace.customerType = this.contacts.customerType[contact]!;
    trace.customer = this.contacts.customer[contact]!;
    trace.interval = this.contacts.interval[contact]!;
  }

  override connected(contact: number): void {
    super.connected(contact);
    this.conclude(contact, 'connected');
  }

  override nuisance(contact: number): void {
    super.nuisance(contact);
    this.conclude(contact, 'nuisance');
  }

  override taken(contact: number, skill: number, interval: number): void {
    super.taken(contact, skill, interval);
    const trace = this.of(contact);
    trace.answered = this.clock.now;
    trace.group = this.groupOf[skill] ?? null;
  }

  override handled(contact: number, handle: number, talk: number, wrap: number, speed: number): void {
    super.handled(contact, handle, talk, wrap, speed);
    Object.assign(this.of(contact), { handle, talk, wrap });
  }

  override chatEnded(contact: number, time: number): void {
    super.chatEnded(contact, time);
    this.of(contact).handle = time;
  }

  override extended(contact: number, time: number): void {
    super.extended(contact, time);
    const trace = this.of(contact);
    trace.handle = (trace.handle ?? 0) + time;
    trace.talk = (trace.talk ?? 0) + time;
  }

  override surveyed(contact: number, isSatisfied: boolean): void {
    super.surveyed(contact, isSatisfied);
    this.of(contact).satisfied = isSatisfied;
  }

  override ended(contact: number): void {
    super.ended(contact);
    const trace = this.bySlot.get(contact);
    if (trace !== undefined) trace.ended = this.clock.now;
    this.bySlot.delete(contact);
  }

  override close(): void {
    super.close();
    this.bySlot.clear();
    this.customers.fill(0);
  }

  private number(contact: number): void {
    const type = this.contacts.type[contact]!;
    this.contacts.customerType[contact] = type;
    this.contacts.customer[contact] = this.customers[type]!++;
    this.contacts.attempt[contact] = 1;
  }

  private begin(contact: number, origin: Origin): void {
    const { contacts } = this;
    const { now } = this.clock;
    const before = this.bySlot.get(contact);
    if (before !== undefined) before.ended = now;
    const trace: ContactTrace = {
      origin,
      type: contacts.type[contact]!,
      customerType: contacts.customerType[contact]!,
      customer: contacts.customer[contact]!,
      attempt: contacts.attempt[contact]!,
      interval: contacts.interval[contact]!,
      arrived: now,
      enteredSelfService: false,
      offered: null,
      answered: null,
      ended: null,
      wait: null,
      outcome: null,
      group: null,
      talk: null,
      wrap: null,
      handle: null,
      satisfied: null,
    };
    this.bySlot.set(contact, trace);
    this.traces.push(trace);
  }

  private of(contact: number): ContactTrace {
    const trace = this.bySlot.get(contact);
    if (trace === undefined) throw new Error(`nothing is known of the contact in slot ${contact}`);
    return trace;
  }

  private leaveQueue(contact: number, outcome: Outcome): void {
    const isOutbound = this.of(contact).origin === 'outbound';
    if (!isOutbound) this.conclude(contact, outcome, this.clock.now - this.contacts.joined[contact]!);
  }

  private conclude(contact: number, outcome: Outcome, wait: number | null = null): void {
    const trace = this.of(contact);
    trace.outcome = outcome;
    trace.wait = wait;
    trace.interval = this.contacts.interval[contact]!;
  }
}
