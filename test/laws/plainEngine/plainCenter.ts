import type { Draws } from '../../../src/engine/draws.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { ContactField, Tally } from '../../../src/tally.ts';
import { CONTACT, CONTACT_FIELDS, WAIT_BUCKETS, waitBucket } from '../../../src/tally.ts';
import { isDue, isIdle, type PlainAgent, type PlainChoice, type PlainShift } from './plainAgent.ts';
import type { OwnStreams, PlainAttempt, PlainCustomer } from './plainAttempt.ts';
import { spendTime } from './plainLedger.ts';

/** What happens first at one instant; what has the same rank happens in the order in which it was scheduled. */
const ORDER = [
  'endOfTalk',
  'endOfService',
  'staffing',
  'endOfBreak',
  'matured',
  'overflow',
  'hangUp',
  'endOfStage',
  'endOfRing',
  'comesBack',
  'arrival',
] as const;
type What = (typeof ORDER)[number];

interface Event {
  readonly time: number;
  readonly rank: number;
  readonly happen: () => void;
  /** An event that is void moves no clock. */
  readonly isVoid: () => boolean;
}

/** Somebody's stay in a waiting line, or a promised callback's. */
export interface Place {
  readonly attempt: PlainAttempt;
  readonly joined: number;
  readonly ahead: boolean;
}

/** How an offered contact's stay in a type's queue may end, its wait being counted. */
type End = 'answered' | 'abandoned' | 'overflowed' | 'callbacksAccepted' | 'disconnected';

/** The state of a center, as lists that are searched from end to end, and what is counted of it. */
export class PlainCenter {
  readonly plan: Plan;
  readonly draws: Draws;
  readonly tally: Tally;
  /** The next stream of a customer's own. */
  readonly ownStreams: (customer: PlainCustomer) => OwnStreams;
  /** Who works, and everybody's shifts. */
  agents: PlainAgent[] = [];
  shifts: readonly PlainShift[] = [];
  /** Absent agents of groups without shifts. */
  readonly absent: number[];
  /** Who waits for any type, promised callbacks among them, in the order of joining. */
  waiting: Place[] = [];
  /** Callbacks promised for idle times, in the order of promising. */
  idlePromises: Place[] = [];
  readonly levels: number[];
  /** Customers of each type so far. */
  readonly customers: number[];
  now = 0;
  interval = 0;
  linesInUse = 0;
  closed = false;
  private events: Event[] = [];
  private changes = 0;

  constructor(plan: Plan, draws: Draws, tally: Tally, ownStreams: (customer: PlainCustomer) => OwnStreams) {
    this.plan = plan;
    this.draws = draws;
    this.tally = tally;
    this.ownStreams = ownStreams;
    this.levels = plan.groups.map(() => 0);
    this.absent = plan.groups.map(() => 0);
    this.customers = plan.types.map(() => 0);
  }

  schedule(time: number, what: What, happen: () => void, isVoid: () => boolean = () => false): void {
    this.events.push({ time, rank: ORDER.indexOf(what), happen, isVoid });
  }

  /** Schedules something about a stay in line, void once that is over. */
  scheduleFor(place: Place, time: number, what: What, happen: () => void): void {
    this.schedule(time, what, happen, () => !this.waiting.includes(place) && !this.idlePromises.includes(place));
  }

  /** Lets the next thing happen; false when nothing is left. */
  step(): boolean {
    const next = this.events.reduce<Event | null>(
      (best, event) =>
        best === null || event.time < best.time || (event.time === best.time && event.rank < best.rank) ? event : best,
      null,
    );
    if (next === null || next.time === Number.POSITIVE_INFINITY) return false;
    this.events.splice(this.events.indexOf(next), 1);
    if (next.isVoid()) return true;
    spendTime(this, next.time - this.now);
    this.now = next.time;
    next.happen();
    if (this.linesInUse < 0 || this.linesInUse > this.plan.lines) throw new Error(`${this.linesInUse} lines in use`);
    return true;
  }

  count({ type, interval }: { type: number; interval: number }, field: ContactField, amount = 1): void {
    this.tally.contacts[cellOf(this.tally, type, interval, field)]! += amount;
  }

  /** Counts the end of an offered contact's stay in a type's queue. */
  countEnd(attempt: PlainAttempt, how: End, wait: number): void {
    const { type, interval } = attempt;
    const soon = wait <= this.plan.types[type]!.within;
    this.count(attempt, how);
    this.count(attempt, 'wait', wait);
    if (how === 'answered') this.count(attempt, 'waitAnswered', wait);
    if (how === 'answered' && soon) this.count(attempt, 'answeredWithin');
    if (how === 'abandoned' && soon) this.count(attempt, 'abandonedWithin');
    if (how === 'abandoned' && wait <= 5e6) this.count(attempt, 'abandonedShort');
    const longest = cellOf(this.tally, type, interval, 'longestWait');
    this.tally.contacts[longest] = Math.max(this.tally.contacts[longest]!, wait);
    if (interval >= this.plan.firstCounted) this.tally.waits.counts[type * WAIT_BUCKETS + waitBucket(wait)]!++;
  }

  /** Counts talk by phase as the type that it is counted for has phases: the last takes what is left. */
  countTalk({ type, interval, phases }: PlainAttempt, talk: number, speed: number): void {
    const { firstPhase, talk: laws } = this.plan.types[type]!;
    if (interval < this.plan.firstCounted) return;
    let left = talk;
    laws.forEach((_, phase) => {
      const last = phase === laws.length - 1;
      const time = last ? left : Math.min(left, Math.round((phases[phase] ?? 0) / speed));
      this.tally.phases[firstPhase + phase]! += time;
      left -= time;
    });
  }

  /** Whoever waits for a type, callers only, in the order of their turn. */
  callers(type: number): Place[] {
    return this.inTurn(type).filter(({ attempt }) => attempt.promisedAt === null);
  }

  /** A type's waiting line: those who are ahead, then the others, each in the order of joining. */
  inTurn(type: number): Place[] {
    const line = this.waiting.filter(({ attempt }) => attempt.type === type);
    return [...line.filter(({ ahead }) => ahead), ...line.filter(({ ahead }) => !ahead)];
  }

  /** Looks again whenever a place has waited long enough for a further group. */
  whenMatured(place: Place, look: () => void): void {
    const waits = new Set(this.plan.types[place.attempt.type]!.skills.map(({ after }) => after));
    for (const wait of waits) if (wait > 0) this.scheduleFor(place, place.joined + wait, 'matured', look);
  }

  /** Gives the line back, if the attempt holds one. */
  hangUp(attempt: PlainAttempt): void {
    if (attempt.lineSince === null) return;
    this.linesInUse--;
    if (this.plan.watchesLines) this.count(attempt, 'lineTime', this.now - attempt.lineSince);
    attempt.lineSince = null;
  }

  leave(place: Place): void {
    this.waiting = this.waiting.filter((other) => other !== place);
    this.idlePromises = this.idlePromises.filter((other) => other !== place);
  }

  /** Agents of a group who work and whose shift is not over: those whom its level is about. */
  working(group: number): PlainAgent[] {
    return this.agents.filter((agent) => agent.group === group && !agent.shift?.isOver);
  }

  hasExcess(group: number): boolean {
    return this.working(group).length > this.levels[group]!;
  }

  idleAgents(group: number): PlainAgent[] {
    const idle = this.agents.filter((agent) => agent.group === group && isIdle(agent));
    return idle.sort((a, b) => a.idleSince - b.idleSince);
  }

  fallIdle(agent: PlainAgent): void {
    agent.idleSince = this.changes++;
  }

  /** The agent holds a chat more or less. */
  changeChats(agent: PlainAgent, chats: PlainAgent['chats']): void {
    agent.chats = chats;
    agent.chatsSince = this.changes++;
  }

  /** Whether an agent who has chats in hand takes another. */
  hasRoom(agent: PlainAgent): boolean {
    const { chats, group, draining } = agent;
    const most = this.plan.groups[group]!.concurrency.length;
    return chats.length > 0 && chats.length < most && !draining && !isDue(agent) && !this.hasExcess(group);
  }

  /**
   * The agent who takes a contact of a type that has waited so long: of the lowest rank the longest idle, or for a chat, where
   * nobody of that rank is idle, who has fewest chats, and has had so many for longest.
   */
  freeAgent(type: number, waited: number): PlainChoice | undefined {
    const { skills, isShared } = this.plan.types[type]!;
    const choices = skills
      .filter(({ after }) => waited >= after)
      .flatMap((skill) => {
        const idle = this.idleAgents(skill.group).map((agent) => ({ agent, skill, chats: 0, since: agent.idleSince }));
        const others = this.agents.filter((agent) => agent.group === skill.group && isShared && this.hasRoom(agent));
        const shared = others.map((agent) => ({ agent, skill, chats: agent.chats.length, since: agent.chatsSince }));
        return [...idle, ...shared];
      });
    return choices.sort((a, b) => a.skill.rank - b.skill.rank || a.chats - b.chats || a.since - b.since)[0];
  }

  /** Whether somebody who stays on after the close can serve a type. */
  staysOpen(type: number): boolean {
    return !this.plan.disconnect && this.plan.types[type]!.skills.some(({ group }) => this.levels[group]! > 0);
  }
}

function cellOf({ intervals }: Tally, type: number, interval: number, field: ContactField): number {
  return (type * (intervals + 1) + interval) * CONTACT_FIELDS.length + CONTACT[field];
}
