import type { Plan, PlanSkill } from '../../../src/plan/plan.ts';
import {
  CONTACT,
  CONTACT_FIELDS,
  type ContactField,
  GROUP,
  GROUP_FIELDS,
  type GroupField,
  type Tally,
  WAIT_BUCKETS,
  waitBucket,
} from '../../../src/tally.ts';
import type { PlainAgent, PlainAttempt } from './plainAttempt.ts';

/** What happens first at one instant; what has the same rank happens in the order in which it was scheduled. */
const ORDER = [
  'endOfTalk',
  'endOfService',
  'staffing',
  'matured',
  'overflow',
  'hangUp',
  'endOfStage',
  'comesBack',
  'arrival',
] as const;
type What = (typeof ORDER)[number];

interface Event {
  readonly time: number;
  readonly rank: number;
  readonly happen: () => void;
  /** The stay in line that it is about; once that is over, the event is void and moves no clock. */
  readonly about: Place | null;
}

/** Somebody's stay in a waiting line, or a promised callback's. */
export interface Place {
  readonly attempt: PlainAttempt;
  readonly joined: number;
  readonly ahead: boolean;
}

/** The state of a center, as lists that are searched from end to end, and what is counted of it. */
export class PlainCenter {
  readonly plan: Plan;
  readonly tally: Tally;
  readonly agents: PlainAgent[] = [];
  /** Who waits for any type, promised callbacks among them, in the order of joining. */
  waiting: Place[] = [];
  /** Callbacks promised for idle times, in the order of promising. */
  idlePromises: Place[] = [];
  levels: number[];
  now = 0;
  interval = 0;
  linesInUse = 0;
  closed = false;
  private events: Event[] = [];
  private idled = 0;

  constructor(plan: Plan, tally: Tally) {
    this.plan = plan;
    this.tally = tally;
    this.levels = plan.groups.map(() => 0);
  }

  schedule(time: number, what: What, happen: () => void, about: Place | null = null): void {
    this.events.push({ time, rank: ORDER.indexOf(what), happen, about });
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
    if (next.about !== null && !this.waiting.includes(next.about) && !this.idlePromises.includes(next.about))
      return true;
    this.pass(next.time);
    next.happen();
    if (this.linesInUse < 0 || this.linesInUse > this.plan.lines) throw new Error(`${this.linesInUse} lines in use`);
    return true;
  }

  count({ type, interval }: { type: number; interval: number }, field: ContactField, amount = 1): void {
    this.tally.contacts[cellOf(this.tally, type, interval, field)]! += amount;
  }

  /** Counts the end of an offered contact's stay in a type's queue. */
  countEnd(
    attempt: PlainAttempt,
    how: 'answered' | 'abandoned' | 'overflowed' | 'callbacksAccepted' | 'disconnected',
    wait: number,
  ): void {
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
    for (const wait of waits) if (wait > 0) this.schedule(place.joined + wait, 'matured', look, place);
  }

  /** Gives the line back, if the attempt holds one. */
  hangUp(attempt: PlainAttempt): void {
    if (attempt.holdsLine) this.linesInUse--;
    attempt.holdsLine = false;
  }

  leave(place: Place): void {
    this.waiting = this.waiting.filter((other) => other !== place);
    this.idlePromises = this.idlePromises.filter((other) => other !== place);
  }

  idleAgents(group: number): PlainAgent[] {
    const idle = this.agents.filter((agent) => agent.group === group && agent.service === null);
    return idle.sort((a, b) => a.idleSince - b.idleSince);
  }

  fallIdle(agent: PlainAgent): void {
    agent.idleSince = this.idled++;
  }

  /** The agent who takes a contact of a type that has waited so long: the lowest rank, then the longest idle. */
  freeAgent(type: number, waited: number): { agent: PlainAgent; skill: PlanSkill } | undefined {
    const choices = this.plan.types[type]!.skills.filter(({ after }) => waited >= after).flatMap((skill) =>
      this.idleAgents(skill.group).map((agent) => ({ agent, skill })),
    );
    return choices.sort((a, b) => a.skill.rank - b.skill.rank || a.agent.idleSince - b.agent.idleSince)[0];
  }

  /** Adds up what every moment since the last event was spent on. */
  private pass(time: number): void {
    const elapsed = time - this.now;
    const open = this.interval < this.plan.intervals;
    for (const { attempt } of this.waiting) {
      if (attempt.promisedAt === null)
        this.count({ type: attempt.type, interval: this.interval }, 'queueTime', elapsed);
    }
    this.plan.groups.forEach((_, group) => {
      const idle = this.idleAgents(group).length;
      const busy = this.agents.filter((agent) => agent.group === group).length - idle;
      const level = this.levels[group]!;
      this.spend(group, 'busy', busy * elapsed);
      this.spend(group, 'idle', open ? idle * elapsed : 0);
      this.spend(group, 'available', open ? level * elapsed : 0);
      this.spend(group, 'overtime', (open ? Math.max(0, busy - level) : busy) * elapsed);
    });
    this.now = time;
  }

  private spend(group: number, field: GroupField, time: number): void {
    const { agents, intervals } = this.tally;
    agents[(group * (intervals + 1) + this.interval) * GROUP_FIELDS.length + GROUP[field]]! += time;
  }
}

function cellOf({ intervals }: Tally, type: number, interval: number, field: ContactField): number {
  return (type * (intervals + 1) + interval) * CONTACT_FIELDS.length + CONTACT[field];
}
