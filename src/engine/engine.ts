import type { Plan, PlanSkill } from '../plan/plan.ts';
import type { Tally } from '../tally.ts';
import { Agents } from './agents.ts';
import { Calendar, RANK } from './calendar.ts';
import { Contacts } from './contacts.ts';
import { createDraws, type Draws } from './draws.ts';
import { Recorder } from './recorder.ts';
import { freeGroup, nextWaiting } from './routing.ts';
import { Staffing } from './staffing.ts';
import { Upcoming } from './upcoming.ts';
import { WaitingLines } from './waitingLines.ts';

/**
 * Simulates replications of one plan. State is kept between replications only to be used again: the same seed and number
 * give the same replication, whatever ran before.
 */
export class Engine {
  private readonly plan: Plan;
  private readonly seed: string;
  private readonly calendar = new Calendar();
  private readonly contacts: Contacts;
  private readonly lines: WaitingLines;
  private readonly agents: Agents;
  private readonly recorder: Recorder;
  private readonly staffing: Staffing;
  private readonly upcoming = new Upcoming();
  /** For each type, the waits after which further groups may take a contact. */
  private readonly maturities: readonly (readonly number[])[];
  private readonly phases: number;
  private readonly watchesTalk: boolean;
  private draws!: Draws;
  private linesInUse = 0;
  private now = 0;

  constructor(plan: Plan, seed: string) {
    const { types, groups, intervals } = plan;
    this.plan = plan;
    this.seed = seed;
    this.phases = Math.max(1, ...types.map(({ talk }) => talk.length));
    this.contacts = new Contacts(this.phases);
    this.lines = new WaitingLines(types.length, intervals, this.contacts);
    this.agents = new Agents(groups.length, intervals);
    this.recorder = new Recorder(plan);
    this.staffing = new Staffing(plan);
    this.maturities = types.map(({ skills }) =>
      [...new Set(skills.map(({ after }) => after))].filter((after) => after > 0),
    );
    this.watchesTalk = Number.isFinite(plan.lines);
  }

  /** Simulates one horizon and adds it to a cleared tally. */
  replicate(replication: number, tally: Tally): void {
    this.calendar.clear();
    this.contacts.clear();
    this.lines.clear(tally.contacts);
    this.agents.clear(tally.agents);
    this.recorder.open(tally);
    this.draws = createDraws(this.plan, this.seed, replication);
    this.staffing.open(this.draws.rounding);
    this.upcoming.open(this.draws.sources);
    this.linesInUse = 0;
    this.now = 0;
    this.run();
    this.recorder.close();
  }

  /** Takes what happens next until nothing is left: scheduled events, staffing changes and arrivals, merged by (time, rank). */
  private run(): void {
    const { calendar, staffing, upcoming } = this;
    for (;;) {
      const event = calendar.time;
      const change = staffing.time;
      const arrival = upcoming.time;
      if (change <= arrival && (change < event || (change === event && calendar.rank > RANK.staffing))) {
        if (change === Number.POSITIVE_INFINITY) return;
        this.now = change;
        this.changeStaffing();
      } else if (event <= arrival) {
        if (event === Number.POSITIVE_INFINITY) return;
        this.handleEvent(event);
      } else {
        this.now = arrival;
        this.arrive();
      }
    }
  }

  private handleEvent(time: number): void {
    const { calendar } = this;
    const { rank, event, eventSequence } = calendar;
    calendar.pop();
    // A contact that left the queue, or a later user of its slot, carries another stamp: the event is nobody's any more.
    if (rank >= RANK.matured && !this.isWaiting(event, eventSequence)) return;
    this.now = time;
    if (rank === RANK.endOfService) this.finish(event);
    else if (rank === RANK.abandonment) this.abandon(event);
    else if (rank === RANK.matured) this.offerToFurtherGroups(event);
    else this.linesInUse--;
  }

  private isWaiting(contact: number, sequence: number): boolean {
    const stamp = this.contacts.stamp[contact]!;
    return stamp >= 0 && sequence > stamp;
  }

  private arrive(): void {
    const { plan, upcoming, contacts } = this;
    const type = upcoming.type;
    const contact = contacts.take();
    const patience = this.drawContact(contact, type);
    upcoming.advance();
    contacts.type[contact] = type;
    contacts.interval[contact] = this.staffing.interval;
    this.recorder.arrived(type, this.staffing.interval);
    const { skills, balk } = plan.types[type]!;
    const draws = this.draws.contacts[type]!;
    const balks = draws.balk !== null && draws.balk.uniform() < balk;
    const skill = this.linesInUse < plan.lines ? freeGroup(skills, 0, this.agents) : undefined;
    if (skill !== undefined) this.answerAtOnce(contact, skill);
    else if (this.linesInUse >= plan.lines || this.isFull(type)) this.block(contact);
    else this.makeWait(contact, patience, balks);
  }

  private isFull(type: number): boolean {
    return this.lines.count[type]! >= this.plan.types[type]!.capacity;
  }

  private answerAtOnce(contact: number, skill: PlanSkill): void {
    const interval = this.contacts.interval[contact]!;
    this.linesInUse++;
    this.recorder.offered(skill.type, interval);
    this.recorder.answeredAtOnce(skill.type, interval);
    this.serve(this.agents.start(skill.group, contact, this.now), contact, skill);
  }

  private block(contact: number): void {
    const { contacts } = this;
    this.recorder.blocked(contacts.type[contact]!, contacts.interval[contact]!);
    contacts.release(contact);
  }

  private makeWait(contact: number, patience: number, balks: boolean): void {
    const { contacts, recorder } = this;
    const type = contacts.type[contact]!;
    const interval = contacts.interval[contact]!;
    recorder.offered(type, interval);
    recorder.delayed(type, interval);
    if (balks) {
      recorder.balked(type, interval);
      contacts.release(contact);
    } else {
      this.linesInUse++;
      this.queue(contact, type, patience);
    }
  }

  /** Draws all that belongs to the contact, so that it is the same whatever becomes of it; returns its patience. */
  private drawContact(contact: number, type: number): number {
    const { contacts, upcoming, phases } = this;
    const draws = this.draws.contacts[type]!;
    const given = upcoming.service;
    let talk = 0;
    if (given >= 0) {
      talk = given;
      contacts.phase.fill(0, contact * phases, (contact + 1) * phases);
      contacts.phase[contact * phases] = given;
      contacts.wrap[contact] = 0;
    } else {
      for (let phase = 0; phase < draws.talk.length; phase++) {
        const time = draws.talk[phase]!();
        contacts.phase[contact * phases + phase] = time;
        talk += time;
      }
      contacts.wrap[contact] = draws.wrap === null ? 0 : draws.wrap();
    }
    contacts.talk[contact] = talk;
    if (upcoming.patience >= 0) return upcoming.patience;
    return draws.patience === null ? Number.POSITIVE_INFINITY : draws.patience();
  }

  private queue(contact: number, type: number, patience: number): void {
    const { calendar, now } = this;
    this.lines.join(contact, type, now, calendar.stamp());
    if (patience !== Number.POSITIVE_INFINITY) calendar.push(now + patience, RANK.abandonment, contact);
    const maturities = this.maturities[type]!;
    for (let index = 0; index < maturities.length; index++) {
      calendar.push(now + maturities[index]!, RANK.matured, contact);
    }
  }

  private offerToFurtherGroups(contact: number): void {
    const { now, agents, contacts } = this;
    const skill = freeGroup(this.plan.types[contacts.type[contact]!]!.skills, now - contacts.joined[contact]!, agents);
    if (skill !== undefined) this.serve(agents.start(skill.group, contact, now), this.answer(contact), skill);
  }

  private abandon(contact: number): void {
    this.lines.leave(contact, this.now);
    this.recorder.abandoned(contact, this.contacts, this.now);
    this.linesInUse--;
    this.contacts.release(contact);
  }

  /** Takes a waiting contact out of its line, answered. */
  private answer(contact: number): number {
    this.lines.leave(contact, this.now);
    this.recorder.answered(contact, this.contacts, this.now);
    return contact;
  }

  private serve(agent: number, contact: number, skill: PlanSkill): void {
    const { contacts, calendar, now } = this;
    const { speed } = skill;
    const talk = speed === 1 ? contacts.talk[contact]! : Math.round(contacts.talk[contact]! / speed);
    const wrap = speed === 1 ? contacts.wrap[contact]! : Math.round(contacts.wrap[contact]! / speed);
    this.recorder.handled(contact, contacts, this.phases, talk, wrap, speed);
    if (this.watchesTalk) calendar.push(now + talk, RANK.endOfTalk, contact);
    calendar.push(now + talk + wrap, RANK.endOfService, agent);
  }

  private finish(agent: number): void {
    const { agents, now } = this;
    this.contacts.release(agents.contact[agent]!);
    if (!agents.finish(agent, now)) this.employ(agent);
  }

  /** A free agent takes the next contact of its group, or falls idle. */
  private employ(agent: number): void {
    const { agents, lines, contacts, now } = this;
    const group = agents.group[agent]!;
    const skill = lines.total > 0 ? nextWaiting(this.plan.groups[group]!.skills, now, lines, contacts) : undefined;
    if (skill === undefined) {
      agents.rest(agent, now);
      return;
    }
    const contact = lines.head[skill.type]!;
    agents.engage(agent, contact, now);
    this.serve(agent, this.answer(contact), skill);
  }

  private changeStaffing(): void {
    const { agents, staffing, lines, now } = this;
    if (staffing.closesInterval) {
      agents.closeInterval(now);
      lines.closeInterval(now);
    }
    const { groupOrder } = this.plan;
    for (let place = 0; place < groupOrder.length; place++) {
      const group = groupOrder[place]!;
      const level = staffing.level(group);
      for (let coming = agents.setLevel(group, level, now); coming > 0; coming--) this.employ(agents.come(group));
    }
    staffing.advance();
    if (staffing.time === Number.POSITIVE_INFINITY) this.closeLines();
  }

  /** The horizon ends: cuts off those who wait, or only those whom nobody who stays on can serve. */
  private closeLines(): void {
    const { agents, plan } = this;
    plan.types.forEach(({ skills }, type) => {
      if (plan.disconnect || skills.every(({ group }) => agents.level[group] === 0)) this.cutOff(type);
    });
  }

  private cutOff(type: number): void {
    const { lines, contacts, now } = this;
    for (let contact = lines.head[type]!; contact >= 0; contact = lines.head[type]!) {
      lines.leave(contact, now);
      this.recorder.disconnected(contact, contacts, now);
      contacts.release(contact);
    }
  }
}
