import type { Plan } from '../plan/plan.ts';
import type { PlanOutbound } from '../plan/planSteps.ts';
import type { KeptDraws } from '../random/keptDraws.ts';
import type { Tally } from '../tally.ts';
import { arrive, arriveAgain } from './arrive.ts';
import { lapse } from './callback.ts';
import { Center, type MakeRecorder } from './center.ts';
import { dial } from './dial.ts';
import { callAgain, employ, finish, offerToFreeGroup, settle } from './employ.ts';
import { disconnect, leaveWaiting } from './endAttempt.ts';
import { endChat } from './endChat.ts';
import { becomeDue, endRing } from './endRing.ts';
import { endTalk } from './endTalk.ts';
import { abandon, expireAll } from './expire.ts';
import { overflow } from './offer.ts';
import { KIND } from './rank.ts';
import { REASON } from './reason.ts';
import { Recorder } from './recorder.ts';
import { ROSTERS } from './roster.ts';
import type { MakeRoutingRule } from './routingRule.ts';
import { endStage } from './selfService.ts';
import { startOf } from './staffing.ts';
import { releaseHolder } from './warmTransfer.ts';

/** What an engine may be given, and has of its own without. */
export interface EngineParts {
  /** Makes the recorder of what happens, if it is to keep more than a tally. */
  readonly record?: MakeRecorder | undefined;
  /** Makes the rule of each replication, if it is not the built-in one that routes. */
  readonly makeRouting?: MakeRoutingRule | null | undefined;
  /** Draws of the same seed that need not be made again. */
  readonly kept?: KeptDraws | null | undefined;
}

/**
 * Simulates replications of one plan. State is kept between replications only to be used again: the same seed and number
 * give the same replication, whatever ran before.
 */
export class Engine {
  /** The state, to be watched and not to be changed. */
  readonly center: Center;

  constructor(plan: Plan, seed: string, parts: EngineParts = {}) {
    const {
      record = (of, contacts, clock) => new Recorder(of, contacts, clock),
      makeRouting = null,
      kept = null,
    } = parts;
    this.center = new Center(plan, seed, { record, makeRouting, kept });
  }

  /** Simulates one horizon and adds it to a cleared tally. */
  replicate(replication: number, tally: Tally): void {
    this.center.open(replication, tally);
    run(this.center);
    this.center.clock.now = Number.POSITIVE_INFINITY;
    expireAll(this.center);
    this.center.recorder.close();
  }
}

/** Takes what happens next until nothing is left: scheduled events, staffing changes and arrivals, merged by (time, rank). */
function run(center: Center): void {
  const { calendar, staffing, upcoming } = center;
  for (;;) {
    const event = calendar.time;
    const change = staffing.time;
    const arrival = upcoming.time;
    if (change <= arrival && (change < event || (change === event && calendar.isAfterStaffing))) {
      if (change === Number.POSITIVE_INFINITY) return;
      center.clock.now = change;
      changeStaffing(center);
    } else if (event <= arrival) {
      if (event === Number.POSITIVE_INFINITY) return;
      handleEvent(center);
    } else {
      center.clock.now = arrival;
      arrive(center);
    }
  }
}

function handleEvent(center: Center): void {
  const { calendar, contacts } = center;
  const { kind, event } = calendar;
  if (kind === KIND.endOfService) {
    center.clock.now = calendar.time;
    calendar.pop();
    finish(center, event);
    return;
  }
  // A contact that left the queue, or a later user of its slot, carries another stamp, as does an agent whose chats changed: the event
  // is nobody's any more.
  const isOfWaiting = kind === KIND.abandonment || kind === KIND.matured || kind === KIND.overflow;
  const isVoid =
    (isOfWaiting && isOvertaken(contacts.stamp[event]!, calendar.eventSequence)) ||
    (kind === KIND.endOfChat && !center.chats.isNextEnd(event, calendar.eventSequence));
  if (!isVoid) center.clock.now = calendar.time;
  calendar.pop();
  if (!isVoid) HANDLERS[kind]!(center, event);
}

function isOvertaken(stamp: number, sequence: number): boolean {
  return stamp < 0 || sequence < stamp;
}

/** What the events of each kind are, given the contact (of a chat's end, the agent; of a break's, the entry of a roster) that they are about. */
const HANDLERS: readonly ((center: Center, contact: number) => void)[] = byKind({
  endOfTalk: endTalk,
  endOfChat: endChat,
  endOfBreak: comeFromBreak,
  matured: offerToFreeGroup,
  overflow,
  abandonment: abandon,
  endOfStage: endStage,
  endOfRing: endRing,
  arrival: (center, contact) => {
    const reason = center.contacts.reason[contact];
    if (reason === REASON.calledBack) callAgain(center, contact);
    else if (reason === REASON.due) becomeDue(center, contact);
    else arriveAgain(center, contact);
  },
});

function byKind(handlers: { readonly [Kind in keyof typeof KIND]?: (center: Center, contact: number) => void }) {
  return Object.keys(KIND).map((kind) => handlers[kind as keyof typeof KIND] ?? (() => {}));
}

function comeFromBreak(center: Center, event: number): void {
  const group = event % ROSTERS;
  center.rosters[group]?.endBreak(Math.floor(event / ROSTERS));
  settle(center, group);
}

function changeStaffing(center: Center): void {
  const { agents, staffing, lines, plan, now } = center;
  if (staffing.closesInterval) {
    expireAll(center);
    recordBacklogs(center);
    agents.closeInterval();
    lines.closeInterval();
    staffing.enterInterval();
  }
  const { groups } = staffing;
  for (let place = 0; place < groups.length; place++) changeGroup(center, groups[place]!);
  if (now < plan.horizon) releaseRecords(center);
  staffing.advance();
  if (staffing.time === Number.POSITIVE_INFINITY) close(center);
}

function changeGroup(center: Center, group: number): void {
  const { agents, staffing, now } = center;
  const roster = center.rosters[group] ?? null;
  if (roster !== null) {
    roster.change();
    if (now < center.plan.horizon) settle(center, group);
    return;
  }
  agents.count('absence', group, staffing.absent(group) - agents.absent(group));
  const level = staffing.level(group);
  for (let coming = agents.setLevel(group, level); coming > 0; coming--) employ(center, agents.come(group));
}

function recordBacklogs({ plan, lines, recorder, staffing }: Center): void {
  plan.types.forEach(({ isDeferrable }, type) => {
    if (isDeferrable) recorder.backlog(type, staffing.interval, lines.count[type]!, lines.longestWait(type));
  });
}

/** Records of outbound lists become due, or calls may start again. */
function releaseRecords(center: Center): void {
  const { plan, campaigns, now } = center;
  for (const type of plan.typeOrder) {
    const { outbound } = plan.types[type]!;
    if (outbound === null) continue;
    const records = due(plan, outbound, now);
    campaigns.release(type, records);
    if (records > 0 || outbound.opens.includes(now)) dial(center, type);
  }
}

/** Records of a list that become due at an instant. */
function due(plan: Plan, { list }: PlanOutbound, now: number): number {
  if (list === null) return 0;
  const cell = Math.round((now * list.length) / plan.horizon);
  return startOf(plan, cell, list.length) === now ? (list[cell] ?? 0) : 0;
}

/**
 * The horizon ends: cuts off those who wait, or only those whom nobody who stays on can serve. Agents who stayed with a customer
 * they transfer let go, and from now on nobody does: those who stay on could wait for each other for ever.
 */
function close(center: Center): void {
  const { agents, contacts, plan, lines, idlePromises, servable } = center;
  const wasRouted = center.routing !== null;
  center.closed = true;
  center.routing = null;
  for (const type of plan.typeOrder) {
    if (plan.types[type]!.isDeferrable) {
      for (let contact = lines.head[type]!; contact >= 0; contact = lines.head[type]!) {
        lines.leave(contact);
        leaveWaiting(center, contact);
      }
      continue;
    }
    const stays = !plan.disconnect && plan.types[type]!.skills.some(({ group }) => agents.level[group]! > 0);
    servable[type] = stays ? 1 : 0;
    if (stays) {
      if (center.hasTransfers) letHoldersGo(center, type);
      if (wasRouted) offerAll(center, type);
      continue;
    }
    for (const line of [lines, idlePromises]) {
      for (let contact = line.head[type]!; contact >= 0; contact = line.head[type]!) {
        line.leave(contact);
        if (contacts.promised[contact] === 1) lapse(center, contact);
        else disconnect(center, contact);
      }
    }
  }
}

/** A rule from elsewhere may have let contacts wait while agents idled: nobody would look at them again. */
function offerAll(center: Center, type: number): void {
  const { lines, contacts } = center;
  for (let contact = lines.head[type]!, next = -1; contact >= 0; contact = next) {
    next = contacts.next[contact]!;
    offerToFreeGroup(center, contact);
  }
}

function letHoldersGo(center: Center, type: number): void {
  const { lines, contacts } = center;
  for (let contact = lines.head[type]!; contact >= 0; contact = contacts.next[contact]!) releaseHolder(center, contact);
}
