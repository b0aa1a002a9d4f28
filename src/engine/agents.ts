import { GROUP, GROUP_FIELDS } from '../tally.ts';
import { Ledger } from './ledger.ts';

/**
 * The agents of every group: who is idle and since when, and how many should be there. An agent is a slot; the idle ones of a
 * group stand in a line, the longest idle first.
 */
export class Agents {
  /** The group of each agent, and the contact in hand. */
  group: Int32Array;
  contact: Int32Array;
  /** Idle agents of each group; the longest idle is at `idleHead`, -1 when there is none. */
  readonly idle: Int32Array;
  readonly idleHead: Int32Array;
  /** When the agent fell idle, as a running number: smaller is longer ago, over all groups. */
  idleOrder: Float64Array;
  /** How many agents of each group should be there. */
  readonly level: Int32Array;
  private readonly idleTail: Int32Array;
  private next: Int32Array;
  private free: Int32Array;
  private freeCount = 0;
  private idled = 0;
  /** Busy agents, and those of them beyond the level: they leave when they finish. */
  private readonly busy: Int32Array;
  private readonly excess: Int32Array;
  private readonly ledgers: readonly [available: Ledger, busy: Ledger, idle: Ledger, overtime: Ledger];

  constructor(groups: number, intervals: number, capacity = 64) {
    this.idle = new Int32Array(groups);
    this.idleHead = new Int32Array(groups);
    this.idleTail = new Int32Array(groups);
    this.level = new Int32Array(groups);
    this.busy = new Int32Array(groups);
    this.excess = new Int32Array(groups);
    this.group = new Int32Array(capacity);
    this.contact = new Int32Array(capacity);
    this.idleOrder = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.free = new Int32Array(capacity);
    const ledger = (field: number) => new Ledger(field, GROUP_FIELDS.length, intervals);
    this.ledgers = [ledger(GROUP.available), ledger(GROUP.busy), ledger(GROUP.idle), ledger(GROUP.overtime)];
  }

  clear(cells: Float64Array): void {
    for (const counts of [this.idle, this.level, this.busy, this.excess]) counts.fill(0);
    this.idleHead.fill(-1);
    this.idleTail.fill(-1);
    this.idled = 0;
    this.freeCount = this.free.length;
    for (let agent = 0; agent < this.freeCount; agent++) this.free[agent] = this.freeCount - 1 - agent;
    for (const ledger of this.ledgers) ledger.open(cells);
  }

  /** Agents of a group who are there, busy or idle. */
  present(group: number): number {
    return this.busy[group]! + this.idle[group]!;
  }

  /** The longest idle agent of a group starts a contact. */
  start(group: number, contact: number, now: number): number {
    const agent = this.idleHead[group]!;
    this.removeLongestIdle(group, now);
    this.engage(agent, contact, now);
    return agent;
  }

  /** An agent who just finished or came goes straight to a contact, without falling idle. */
  engage(agent: number, contact: number, now: number): void {
    const group = this.group[agent]!;
    this.contact[agent] = contact;
    this.busy[group]!++;
    this.ledgers[1].step(group, 1, now);
  }

  /** Ends the contact in hand; true when the agent then leaves, being beyond the level. */
  finish(agent: number, now: number): boolean {
    const group = this.group[agent]!;
    this.busy[group]!--;
    this.ledgers[1].step(group, -1, now);
    if (this.excess[group] === 0) return false;
    this.excess[group]!--;
    this.ledgers[3].step(group, -1, now);
    this.free[this.freeCount++] = agent;
    return true;
  }

  rest(agent: number, now: number): void {
    const group = this.group[agent]!;
    const last = this.idleTail[group]!;
    this.next[agent] = -1;
    this.idleOrder[agent] = this.idled++;
    if (last < 0) this.idleHead[group] = agent;
    else this.next[last] = agent;
    this.idleTail[group] = agent;
    this.idle[group]!++;
    this.ledgers[2].step(group, 1, now);
  }

  /**
   * Sets how many agents of a group should be there. When that falls, idle agents leave first, the longest idle first, and
   * then whoever finishes next until the level holds. Returns how many new agents have to come (see `come`).
   */
  setLevel(group: number, level: number, now: number): number {
    const present = this.present(group);
    this.ledgers[0].step(group, level - this.level[group]!, now);
    this.level[group] = level;
    for (let leaving = Math.min(this.idle[group]!, present - level); leaving > 0; leaving--) {
      this.free[this.freeCount++] = this.idleHead[group]!;
      this.removeLongestIdle(group, now);
    }
    const excess = Math.max(0, this.busy[group]! - level);
    this.ledgers[3].step(group, excess - this.excess[group]!, now);
    this.excess[group] = excess;
    return Math.max(0, level - present);
  }

  /** A new agent of a group, neither busy nor idle yet. */
  come(group: number): number {
    if (this.freeCount === 0) this.grow();
    const agent = this.free[--this.freeCount]!;
    this.group[agent] = group;
    return agent;
  }

  closeInterval(now: number): void {
    const counts = [this.level, this.busy, this.idle, this.excess] as const;
    for (let ledger = 0; ledger < 4; ledger++) this.ledgers[ledger]!.close(counts[ledger]!, now);
  }

  private removeLongestIdle(group: number, now: number): void {
    const after = this.next[this.idleHead[group]!]!;
    this.idleHead[group] = after;
    if (after < 0) this.idleTail[group] = -1;
    this.idle[group]!--;
    this.ledgers[2].step(group, -1, now);
  }

  private grow(): void {
    const capacity = this.group.length;
    const grown = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.group = grown(this.group, new Int32Array(2 * capacity));
    this.contact = grown(this.contact, new Int32Array(2 * capacity));
    this.next = grown(this.next, new Int32Array(2 * capacity));
    this.free = grown(this.free, new Int32Array(2 * capacity));
    this.idleOrder = grown(this.idleOrder, new Float64Array(2 * capacity));
    for (let agent = 2 * capacity - 1; agent >= capacity; agent--) this.free[this.freeCount++] = agent;
  }
}
