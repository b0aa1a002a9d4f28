import type { Plan, PlanSkill } from '../plan/plan.ts';
import type { Agents } from './agents.ts';
import type { Calendar } from './calendar.ts';
import type { Clock } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { KIND } from './rank.ts';

/**
 * Agents with several chats at once. An agent with n chats does so much work per unit time as the group's `concurrency` says of n,
 * the same share of it for each (processor sharing). Agents with chats who could take another one stand in a line by their group
 * and number of chats.
 */
export class Chats {
  /** The agent with room that `find` found, -1 when it was an idle one. */
  found = -1;
  private readonly plan: Plan;
  private readonly contacts: Contacts;
  private readonly agents: Agents;
  private readonly calendar: Calendar;
  private readonly clock: Clock;
  /** Chats of each agent; the first of them, in the order of joining, and the last. */
  private count = new Int32Array(0);
  private head = new Int32Array(0);
  private tail = new Int32Array(0);
  /** When its chats last changed, and the calendar's number of its next end: earlier ones are void. */
  private changed = new Float64Array(0);
  private stamp = new Float64Array(0);
  /** When the agent came to its number of chats, as a running number. */
  private since = new Float64Array(0);
  /** Agents of each group and number of chats, in the order of coming to it: first and last of each line, neighbors of each agent. */
  private readonly lineHead: Int32Array;
  private readonly lineTail: Int32Array;
  private readonly most: number;
  private next = new Int32Array(0);
  private previous = new Int32Array(0);

  constructor(plan: Plan, contacts: Contacts, agents: Agents, calendar: Calendar, clock: Clock) {
    this.clock = clock;
    this.plan = plan;
    this.contacts = contacts;
    this.agents = agents;
    this.calendar = calendar;
    this.most = 1 + Math.max(...plan.groups.map(({ concurrency }) => concurrency.length));
    this.lineHead = new Int32Array(plan.groups.length * this.most);
    this.lineTail = new Int32Array(plan.groups.length * this.most);
  }

  clear(): void {
    this.count.fill(0);
    this.lineHead.fill(-1);
    this.lineTail.fill(-1);
  }

  /**
   * Among the groups that may take a chat after it has waited so long, and the lowest rank with anybody who can: the longest idle
   * agent, else the one with the fewest chats, equal ones by who came to that number first. `skills` by ascending rank.
   */
  find(skills: readonly PlanSkill[], waited: number): PlanSkill | undefined {
    const { agents } = this;
    this.found = -1;
    let best: PlanSkill | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    let order = Number.POSITIVE_INFINITY;
    for (const skill of skills) {
      if (best !== undefined && skill.rank > best.rank) break;
      if (skill.after > waited) continue;
      const idle = agents.idleHead[skill.group]!;
      const agent = idle >= 0 ? idle : this.withRoom(skill.group);
      if (agent < 0) continue;
      const count = idle >= 0 ? 0 : this.count[agent]!;
      const since = idle >= 0 ? agents.idleOrder[agent]! : this.since[agent]!;
      if (count > fewest || (count === fewest && since > order)) continue;
      best = skill;
      fewest = count;
      order = since;
      this.found = idle >= 0 ? -1 : agent;
    }
    return best;
  }

  /** Whether an agent with chats may take another one now. */
  hasRoom(agent: number): boolean {
    const { agents, plan } = this;
    const group = agents.group[agent]!;
    const isFull = this.count[agent]! >= plan.groups[group]!.concurrency.length;
    return !isFull && agents.mark[agent] === 0 && agents.excess[group] === 0;
  }

  /** Chats in an agent's hands. */
  of(agent: number): number {
    return this.count[agent] ?? 0;
  }

  /** An agent, engaged already, has one chat more. */
  join(agent: number, contact: number, work: number): void {
    const { contacts } = this;
    if (agent >= this.count.length) this.grow(agent + 1);
    this.catchUp(agent);
    const last = this.tail[agent]!;
    contacts.left[contact] = work;
    contacts.next[contact] = -1;
    contacts.previous[contact] = this.count[agent] === 0 ? -1 : last;
    if (this.count[agent] === 0) this.head[agent] = contact;
    else contacts.next[last] = contact;
    this.tail[agent] = contact;
    this.become(agent, this.count[agent]! + 1);
  }

  /** Whether an event of this number is the agent's next end, and not one that was overtaken. */
  isNextEnd(agent: number, sequence: number): boolean {
    return this.of(agent) > 0 && this.stamp[agent] === sequence;
  }

  /** The chat with the least work left ends; returns it. */
  end(agent: number): number {
    const { contacts } = this;
    this.catchUp(agent);
    const contact = this.leastLeft(agent);
    const before = contacts.previous[contact]!;
    const after = contacts.next[contact]!;
    if (before < 0) this.head[agent] = after;
    else contacts.next[before] = after;
    if (after < 0) this.tail[agent] = before;
    else contacts.previous[after] = before;
    this.become(agent, this.count[agent]! - 1);
    return contact;
  }

  /** The agent of a group with the fewest chats who has room, equal ones by who came to that number first; -1 is nobody. */
  private withRoom(group: number): number {
    const { length } = this.plan.groups[group]!.concurrency;
    for (let count = 1; count < length; count++) {
      for (let agent = this.lineHead[group * this.most + count]!; agent >= 0; agent = this.next[agent]!) {
        if (this.hasRoom(agent)) return agent;
      }
    }
    return -1;
  }

  /** Takes off what was done since the last change. */
  private catchUp(agent: number): void {
    const { contacts } = this;
    const count = this.count[agent]!;
    if (count > 0) {
      const done = (this.clock.now - this.changed[agent]!) * this.share(agent, count);
      for (let contact = this.head[agent]!; contact >= 0; contact = contacts.next[contact]!) {
        contacts.left[contact]! -= done;
      }
    }
    this.changed[agent] = this.clock.now;
  }

  private become(agent: number, count: number): void {
    this.leaveLine(agent);
    this.count[agent] = count;
    this.since[agent] = this.agents.order();
    if (count === 0) return;
    this.joinLine(agent);
    const least = this.contacts.left[this.leastLeft(agent)]!;
    this.stamp[agent] = this.calendar.upcoming;
    const time = this.clock.now + Math.max(0, Math.ceil(least / this.share(agent, count)));
    this.calendar.push(time, KIND.endOfChat, agent);
  }

  private joinLine(agent: number): void {
    const line = this.agents.group[agent]! * this.most + this.count[agent]!;
    const last = this.lineTail[line]!;
    this.next[agent] = -1;
    this.previous[agent] = last;
    if (last < 0) this.lineHead[line] = agent;
    else this.next[last] = agent;
    this.lineTail[line] = agent;
  }

  private leaveLine(agent: number): void {
    if (this.count[agent] === 0) return;
    const line = this.agents.group[agent]! * this.most + this.count[agent]!;
    const after = this.next[agent]!;
    const before = this.previous[agent]!;
    if (before < 0) this.lineHead[line] = after;
    else this.next[before] = after;
    if (after < 0) this.lineTail[line] = before;
    else this.previous[after] = before;
  }

  private leastLeft(agent: number): number {
    const { contacts } = this;
    let best = this.head[agent]!;
    for (let contact = best; contact >= 0; contact = contacts.next[contact]!) {
      if (contacts.left[contact]! < contacts.left[best]!) best = contact;
    }
    return best;
  }

  private share(agent: number, count: number): number {
    return this.plan.groups[this.agents.group[agent]!]!.concurrency[count - 1]! / count;
  }

  private grow(size: number): void {
    const capacity = Math.max(64, 2 * size);
    const grown = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.count = grown(this.count, new Int32Array(capacity));
    this.head = grown(this.head, new Int32Array(capacity));
    this.tail = grown(this.tail, new Int32Array(capacity));
    this.next = grown(this.next, new Int32Array(capacity));
    this.previous = grown(this.previous, new Int32Array(capacity));
    this.changed = grown(this.changed, new Float64Array(capacity));
    this.stamp = grown(this.stamp, new Float64Array(capacity));
    this.since = grown(this.since, new Float64Array(capacity));
  }
}
