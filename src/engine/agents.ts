import { GROUP, GROUP_FIELDS, type GroupField } from '../tally.ts';
import type { Clock } from './clock.ts';
import { Ledger } from './ledger.ts';

/** What is special about an agent, as bits of `Agents.mark`: 0 for most agents at most times. */
export const MARK = {
  /** Takes a break, or leaves for good, after what it has in hand. */
  breakDue: 1,
  shiftOver: 2,
  /** Busy with an outbound contact. */
  outbound: 4,
  /** Takes no more chats until it has none. */
  draining: 8,
} as const;

/**
 * The agents of every group: who is idle and since when, and how many should be there. An agent is a slot; the idle ones of a
 * group stand in a line, the longest idle first.
 */
export class Agents {
  /** The group of each agent, and the contact in hand, -1 when idle. */
  group: Int32Array;
  contact: Int32Array;
  mark: Uint8Array;
  /** Whose shift the agent works: an entry of the group's roster, -1 without one. */
  entry: Int32Array;
  /** Idle agents of each group; the longest idle is at `idleHead`, -1 when there is none. */
  readonly idle: Int32Array;
  readonly idleHead: Int32Array;
  /** When the agent fell idle, as a running number: smaller is longer ago, over all groups. */
  idleOrder: Float64Array;
  /** How many agents of each group should be there. */
  readonly level: Int32Array;
  /** Busy agents, and those of them beyond the level: as many leave when they finish. */
  readonly busy: Int32Array;
  readonly excess: Int32Array;
  private readonly idleTail: Int32Array;
  private next: Int32Array;
  private free: Int32Array;
  private freeCount = 0;
  private idled = 0;
  /** How many agents of each group are in each state of `GROUP_FIELDS`, and for how long; idle time is what is left (see `closeTally`). */
  private readonly counts: readonly Int32Array[];
  private readonly ledgers: readonly Ledger[];

  constructor(groups: number, intervals: number, clock: Clock, capacity = 64) {
    this.counts = GROUP_FIELDS.map(() => new Int32Array(groups));
    this.ledgers = GROUP_FIELDS.map((_, field) => new Ledger(field, GROUP_FIELDS.length, intervals, clock));
    this.level = this.counts[GROUP.available]!;
    this.busy = this.counts[GROUP.busy]!;
    this.idle = this.counts[GROUP.idle]!;
    this.excess = new Int32Array(groups);
    this.idleHead = new Int32Array(groups);
    this.idleTail = new Int32Array(groups);
    this.group = new Int32Array(capacity);
    this.contact = new Int32Array(capacity);
    this.mark = new Uint8Array(capacity);
    this.entry = new Int32Array(capacity);
    this.idleOrder = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.free = new Int32Array(capacity);
  }

  clear(cells: Float64Array): void {
    for (const count of this.counts) count.fill(0);
    for (const ledger of this.ledgers) ledger.open(cells);
    this.excess.fill(0);
    this.idleHead.fill(-1);
    this.idleTail.fill(-1);
    this.idled = 0;
    this.freeCount = this.free.length;
    for (let agent = 0; agent < this.freeCount; agent++) this.free[agent] = this.freeCount - 1 - agent;
  }

  /** Changes how many agents of a group are in a state. */
  count(field: GroupField, group: number, step: number): void {
    const place = GROUP[field];
    this.counts[place]![group]! += step;
    this.ledgers[place]!.step(group, step);
  }

  /** Agents of a group who are absent. */
  absent(group: number): number {
    return this.counts[GROUP.absence]![group]!;
  }

  /** Agents of a group who are there, busy or idle. */
  present(group: number): number {
    return this.busy[group]! + this.idle[group]!;
  }

  /** The next number in which agents' idle times, and chats, are ordered. */
  order(): number {
    return this.idled++;
  }

  /** The longest idle agent of a group starts a contact. */
  start(group: number, contact: number): number {
    const agent = this.idleHead[group]!;
    this.leaveIdle(agent, -1);
    this.engage(agent, contact);
    return agent;
  }

  /** An agent who just finished or came goes straight to a contact, without falling idle. */
  engage(agent: number, contact: number): void {
    const group = this.group[agent]!;
    this.contact[agent] = contact;
    this.busy[group]!++;
    this.ledgers[GROUP.busy]!.step(group, 1);
  }

  /** Nothing is left in the agent's hands. */
  disengage(agent: number): void {
    const group = this.group[agent]!;
    this.busy[group]!--;
    this.ledgers[GROUP.busy]!.step(group, -1);
    if (this.mark[agent] === 0) return;
    this.endOutbound(agent);
    this.mark[agent]! &= ~MARK.draining;
  }

  /** Whether the agent goes on working when nothing is left in its hands. */
  staysOn(agent: number): boolean {
    return this.excess[this.group[agent]!] === 0 && (this.mark[agent]! & (MARK.breakDue | MARK.shiftOver)) === 0;
  }

  /** The agent is busy with an outbound contact from now on. */
  startOutbound(agent: number): void {
    if ((this.mark[agent]! & MARK.outbound) !== 0) return;
    this.mark[agent]! |= MARK.outbound;
    this.count('outbound', this.group[agent]!, 1);
  }

  rest(agent: number): void {
    const group = this.group[agent]!;
    const last = this.idleTail[group]!;
    this.contact[agent] = -1;
    this.next[agent] = -1;
    this.idleOrder[agent] = this.idled++;
    if (last < 0) this.idleHead[group] = agent;
    else this.next[last] = agent;
    this.idleTail[group] = agent;
    this.idle[group]!++;
  }

  /**
   * Sets how many agents of a group should be there. When that falls, idle agents leave first, the longest idle first, and
   * then whoever finishes next until the level holds. Returns how many new agents have to come (see `come`).
   */
  setLevel(group: number, level: number): number {
    const present = this.present(group);
    this.count('available', group, level - this.level[group]!);
    for (let leaving = Math.min(this.idle[group]!, present - level); leaving > 0; leaving--) {
      this.vacate(this.takeLongestIdle(group));
    }
    this.setExcess(group, Math.max(0, this.busy[group]! - level));
    return Math.max(0, level - present);
  }

  setExcess(group: number, excess: number): void {
    const step = excess - this.excess[group]!;
    if (step === 0) return;
    this.excess[group] = excess;
    this.count('overtime', group, step);
  }

  /** A new agent of a group, neither busy nor idle yet. */
  come(group: number, entry = -1): number {
    if (this.freeCount === 0) this.grow();
    const agent = this.free[--this.freeCount]!;
    this.group[agent] = group;
    this.entry[agent] = entry;
    this.mark[agent] = 0;
    return agent;
  }

  /** The agent is gone; its slot is for others. */
  vacate(agent: number): void {
    this.free[this.freeCount++] = agent;
  }

  /** The longest idle agent of a group stops idling. */
  takeLongestIdle(group: number): number {
    const agent = this.idleHead[group]!;
    this.leaveIdle(agent, -1);
    return agent;
  }

  /** An idle agent, whoever is longer idle, stops idling. */
  takeIdle(agent: number): void {
    let before = -1;
    for (let other = this.idleHead[this.group[agent]!]!; other !== agent; other = this.next[other]!) before = other;
    this.leaveIdle(agent, before);
  }

  closeInterval(): void {
    for (let field = 0; field < GROUP_FIELDS.length; field++) {
      if (field !== GROUP.idle) this.ledgers[field]!.close(this.counts[field]!);
    }
  }

  private leaveIdle(agent: number, before: number): void {
    const group = this.group[agent]!;
    const after = this.next[agent]!;
    if (before < 0) this.idleHead[group] = after;
    else this.next[before] = after;
    if (after < 0) this.idleTail[group] = before;
    this.idle[group]!--;
  }

  private endOutbound(agent: number): void {
    if ((this.mark[agent]! & MARK.outbound) === 0) return;
    this.mark[agent]! &= ~MARK.outbound;
    this.count('outbound', this.group[agent]!, -1);
  }

  private grow(): void {
    const capacity = this.group.length;
    const grown = <A extends Int32Array | Float64Array | Uint8Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.group = grown(this.group, new Int32Array(2 * capacity));
    this.contact = grown(this.contact, new Int32Array(2 * capacity));
    this.mark = grown(this.mark, new Uint8Array(2 * capacity));
    this.entry = grown(this.entry, new Int32Array(2 * capacity));
    this.next = grown(this.next, new Int32Array(2 * capacity));
    this.free = grown(this.free, new Int32Array(2 * capacity));
    this.idleOrder = grown(this.idleOrder, new Float64Array(2 * capacity));
    for (let agent = 2 * capacity - 1; agent >= capacity; agent--) this.free[this.freeCount++] = agent;
  }
}
