import type { PlanGroup, PlanRoster } from '../plan/plan.ts';
import { type Agents, MARK } from './agents.ts';
import type { Calendar } from './calendar.ts';
import type { Clock } from './clock.ts';
import { IndexLine } from './indexLine.ts';
import { KIND } from './rank.ts';

/** Where an entry of the roster is. `away` is on shift but not available (shrinkage); `working` has a slot among the agents. */
const STATE = { off: 0, absent: 1, away: 2, working: 3, onBreak: 4 } as const;

/**
 * The agents of one group who have shifts of their own: each comes, takes its breaks and leaves at its own times, after what it has in
 * hand. Of those present as many work as shrinkage leaves, and the others stand in a line to come back.
 */
export class Roster {
  private readonly group: number;
  private readonly plan: PlanRoster;
  private readonly presence: number;
  private readonly horizon: number;
  private readonly agents: Agents;
  private readonly calendar: Calendar;
  private readonly clock: Clock;
  private readonly state: Uint8Array;
  private readonly agentOf: Int32Array;
  /** The first break that each entry has not taken yet. */
  private readonly nextBreak: Int32Array;
  private readonly away: IndexLine;
  private readonly starts: Schedule;
  private readonly ends: Schedule;
  private readonly breaks: Schedule;
  /** The entry of each break. */
  private readonly owner: Int32Array;
  private absent: Uint8Array = new Uint8Array(0);
  private rounding: Float64Array = new Float64Array(0);
  /** Entries on shift who are neither absent nor on break, and busy agents whose shift is over. */
  private present = 0;
  private over = 0;

  constructor(
    group: number,
    { presence }: PlanGroup,
    roster: PlanRoster,
    horizon: number,
    agents: Agents,
    calendar: Calendar,
    clock: Clock,
  ) {
    this.clock = clock;
    const entries = roster.start.length;
    this.group = group;
    this.plan = roster;
    this.presence = presence;
    this.horizon = horizon;
    this.agents = agents;
    this.calendar = calendar;
    this.state = new Uint8Array(entries);
    this.agentOf = new Int32Array(entries);
    this.nextBreak = new Int32Array(entries);
    this.away = new IndexLine(entries);
    this.starts = new Schedule(roster.start);
    this.ends = new Schedule(roster.end);
    this.breaks = new Schedule(roster.breakStart);
    this.owner = new Int32Array(roster.breakStart.length);
    for (let entry = 0; entry < entries; entry++) {
      this.owner.fill(entry, roster.firstBreak[entry]!, roster.firstBreak[entry + 1]!);
    }
  }

  /** `absent` is 1 for every entry that misses its shift; `rounding` decides in each interval how a fraction of an agent is rounded. */
  open(absent: Uint8Array, rounding: Float64Array): void {
    this.absent = absent;
    this.rounding = rounding;
    this.state.fill(STATE.off);
    this.nextBreak.set(this.plan.firstBreak.subarray(0, this.nextBreak.length));
    this.away.clear();
    for (const schedule of [this.starts, this.ends, this.breaks]) schedule.open();
    this.present = 0;
    this.over = 0;
  }

  /** Those whose shift ends, begins or breaks now. At the horizon's end nobody goes any more. */
  change(): void {
    const { now } = this.clock;
    if (now === this.horizon) {
      this.stayOn();
      return;
    }
    for (let entry = this.ends.take(now); entry >= 0; entry = this.ends.take(now)) this.end(entry);
    for (let entry = this.starts.take(now); entry >= 0; entry = this.starts.take(now)) this.start(entry);
    for (let one = this.breaks.take(now); one >= 0; one = this.breaks.take(now)) this.break(this.owner[one]!);
  }

  /**
   * Sets how many of those present work, and sends the longest idle away when they are too many, and then whoever finishes next.
   * Returns how many have to come (see `come`).
   */
  settle(interval: number): number {
    const { agents, group } = this;
    const level = Math.floor(this.present * this.presence + this.rounding[interval]!);
    const working = agents.present(group) - this.over;
    agents.count('available', group, level - agents.level[group]!);
    for (let leaving = Math.min(agents.idle[group]!, working - level); leaving > 0; leaving--) {
      this.sendAway(agents.takeLongestIdle(group));
    }
    agents.setExcess(group, Math.max(0, agents.busy[group]! - this.over - level));
    return Math.max(0, level - working);
  }

  /** Who has been away longest comes back, as an agent neither busy nor idle yet. */
  come(): number {
    const entry = this.away.shift();
    const agent = this.agents.come(this.group, entry);
    this.state[entry] = STATE.working;
    this.agentOf[entry] = agent;
    return agent;
  }

  /** An agent who does not stay on has nothing left in its hands: it goes home, takes its break, or goes away. */
  leave(agent: number): void {
    const { agents, group } = this;
    const mark = agents.mark[agent]!;
    if ((mark & MARK.shiftOver) !== 0) {
      this.over--;
      agents.count('overtime', group, -1);
      this.state[agents.entry[agent]!] = STATE.off;
      agents.vacate(agent);
    } else if ((mark & MARK.breakDue) !== 0) {
      agents.vacate(agent);
      this.startBreak(agents.entry[agent]!);
    } else {
      agents.setExcess(group, agents.excess[group]! - 1);
      this.sendAway(agent);
    }
  }

  /** A break is over, unless the shift was over before: the next that is due begins, or the agent comes back. */
  endBreak(entry: number): void {
    if (this.state[entry] !== STATE.onBreak || this.clock.now >= this.horizon) return;
    this.countBreak(entry, -1);
    this.present++;
    const next = this.nextBreak[entry]!;
    const isDue = next < this.plan.firstBreak[entry + 1]! && this.plan.breakStart[next]! <= this.clock.now;
    if (isDue) this.startBreak(entry);
    else this.goAway(entry);
  }

  private start(entry: number): void {
    if (this.absent[entry] === 1) {
      this.state[entry] = STATE.absent;
      this.agents.count('absence', this.group, 1);
      return;
    }
    this.present++;
    this.goAway(entry);
  }

  private end(entry: number): void {
    const { agents, group } = this;
    const state = this.state[entry]!;
    const agent = this.agentOf[entry]!;
    if (state === STATE.absent) agents.count('absence', group, -1);
    else if (state === STATE.onBreak) this.countBreak(entry, -1);
    else this.present--;
    if (state === STATE.away) this.away.remove(entry);
    if (state === STATE.working && this.isIdle(agent)) {
      agents.takeIdle(agent);
      agents.vacate(agent);
    } else if (state === STATE.working) {
      agents.mark[agent]! |= MARK.shiftOver;
      agents.count('overtime', group, 1);
      this.over++;
      return;
    }
    this.state[entry] = STATE.off;
  }

  private break(entry: number): void {
    const { agents } = this;
    const state = this.state[entry]!;
    const agent = this.agentOf[entry]!;
    if (state === STATE.away) this.away.remove(entry);
    else if (state !== STATE.working) return;
    else if (this.isIdle(agent)) {
      agents.takeIdle(agent);
      agents.vacate(agent);
    } else {
      agents.mark[agent]! |= MARK.breakDue;
      return;
    }
    this.startBreak(entry);
  }

  /** The first break not taken yet begins; it is taken in full, but not beyond the end of the shift. */
  private startBreak(entry: number): void {
    const { breakLength, end } = this.plan;
    const back = this.clock.now + breakLength[this.nextBreak[entry]!]!;
    this.nextBreak[entry]!++;
    this.present--;
    this.state[entry] = STATE.onBreak;
    this.countBreak(entry, 1);
    if (back < end[entry]!) this.calendar.push(back, KIND.endOfBreak, entry * ROSTERS + this.group);
  }

  private countBreak(entry: number, step: number): void {
    this.agents.count('breaks', this.group, step);
    const isPaid = this.plan.breakPaid[this.nextBreak[entry]! - 1] === 1;
    if (!isPaid) this.agents.count('unpaidBreaks', this.group, step);
  }

  private sendAway(agent: number): void {
    const entry = this.agents.entry[agent]!;
    this.agents.vacate(agent);
    this.goAway(entry);
  }

  private goAway(entry: number): void {
    this.state[entry] = STATE.away;
    this.away.push(entry);
  }

  private isIdle(agent: number): boolean {
    return this.agents.contact[agent] === -1;
  }

  private stayOn(): void {
    for (let entry = 0; entry < this.state.length; entry++) {
      if (this.state[entry] === STATE.working) this.agents.mark[this.agentOf[entry]!]! &= ~MARK.breakDue;
    }
  }
}

/** An event's number is entry x this + group: more than any number of groups. */
export const ROSTERS = 256;

/** Things by the instant at which they are due, equal ones by their number; each is taken once. */
class Schedule {
  private readonly times: Float64Array;
  private readonly order: Int32Array;
  private next = 0;

  constructor(times: Float64Array) {
    this.times = times;
    this.order = Int32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
  }

  open(): void {
    this.next = 0;
  }

  /** The next one due now, -1 when there is none. */
  take(now: number): number {
    const one = this.order[this.next];
    if (one === undefined || this.times[one]! > now) return -1;
    this.next++;
    return one;
  }
}
