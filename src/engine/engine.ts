import type { Plan } from '../plan/plan.ts';
import type { Tally } from '../tally.ts';
import { arrive, arriveAgain } from './arrive.ts';
import { RANK } from './calendar.ts';
import { lapse } from './callback.ts';
import { Center } from './center.ts';
import { callAgain, employ, finish, offerToFreeGroup } from './employ.ts';
import { disconnect, endAttempt } from './endAttempt.ts';
import { endTalk } from './endTalk.ts';
import { overflow } from './offer.ts';
import { REASON } from './reason.ts';
import { endStage } from './selfService.ts';
import { releaseHolder } from './warmTransfer.ts';

/**
 * Simulates replications of one plan. State is kept between replications only to be used again: the same seed and number
 * give the same replication, whatever ran before.
 */
export class Engine {
  private readonly center: Center;

  constructor(plan: Plan, seed: string) {
    this.center = new Center(plan, seed);
  }

  /** Simulates one horizon and adds it to a cleared tally. */
  replicate(replication: number, tally: Tally): void {
    this.center.open(replication, tally);
    run(this.center);
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
    if (change <= arrival && (change < event || (change === event && calendar.rank > RANK.staffing))) {
      if (change === Number.POSITIVE_INFINITY) return;
      center.now = change;
      changeStaffing(center);
    } else if (event <= arrival) {
      if (event === Number.POSITIVE_INFINITY) return;
      handleEvent(center, event);
    } else {
      center.now = arrival;
      arrive(center);
    }
  }
}

function handleEvent(center: Center, time: number): void {
  const { calendar, contacts } = center;
  const { rank, event } = calendar;
  if (rank === RANK.endOfService) {
    calendar.pop();
    center.now = time;
    finish(center, event);
    return;
  }
  // A contact that left the queue, or a later user of its slot, carries another stamp: the event is nobody's any more.
  const isOfWaiting = rank === RANK.abandonment || rank === RANK.matured || rank === RANK.overflow;
  const stamp = contacts.stamp[event]!;
  const isVoid = isOfWaiting && (stamp < 0 || calendar.eventSequence < stamp);
  calendar.pop();
  if (isVoid) return;
  center.now = time;
  HANDLERS[rank]!(center, event);
}

/** What the events of each rank are, given the contact that they are about. */
const HANDLERS: readonly ((center: Center, contact: number) => void)[] = inOrderOfRank({
  endOfTalk: endTalk,
  matured: offerToFreeGroup,
  overflow,
  abandonment: abandon,
  endOfStage: endStage,
  arrival: (center, contact) =>
    center.contacts.reason[contact] === REASON.calledBack ? callAgain(center, contact) : arriveAgain(center, contact),
});

function inOrderOfRank(handlers: { readonly [Rank in keyof typeof RANK]?: (center: Center, contact: number) => void }) {
  return Object.keys(RANK).map((rank) => handlers[rank as keyof typeof RANK] ?? (() => {}));
}

function abandon(center: Center, contact: number): void {
  center.lines.leave(contact, center.now);
  center.recorder.abandoned(contact, center.contacts, center.now);
  endAttempt(center, contact);
}

function changeStaffing(center: Center): void {
  const { agents, staffing, lines, now } = center;
  if (staffing.closesInterval) {
    agents.closeInterval(now);
    lines.closeInterval(now);
  }
  const { groupOrder } = center.plan;
  for (let place = 0; place < groupOrder.length; place++) {
    const group = groupOrder[place]!;
    const level = staffing.level(group);
    for (let coming = agents.setLevel(group, level, now); coming > 0; coming--) employ(center, agents.come(group));
  }
  staffing.advance();
  if (staffing.time === Number.POSITIVE_INFINITY) close(center);
}

/**
 * The horizon ends: cuts off those who wait, or only those whom nobody who stays on can serve. Agents who stayed with a customer
 * they transfer let go, and from now on nobody does: those who stay on could wait for each other for ever.
 */
function close(center: Center): void {
  const { agents, contacts, plan, lines, idlePromises, servable } = center;
  center.closed = true;
  for (const type of plan.typeOrder) {
    const stays = !plan.disconnect && plan.types[type]!.skills.some(({ group }) => agents.level[group]! > 0);
    servable[type] = stays ? 1 : 0;
    if (stays) {
      if (center.hasSteps) letHoldersGo(center, type);
      continue;
    }
    for (const line of [lines, idlePromises]) {
      for (let contact = line.head[type]!; contact >= 0; contact = line.head[type]!) {
        line.leave(contact, center.now);
        if (contacts.promised[contact] === 1) lapse(center, contact);
        else disconnect(center, contact);
      }
    }
  }
}

function letHoldersGo(center: Center, type: number): void {
  const { lines, contacts } = center;
  for (let contact = lines.head[type]!; contact >= 0; contact = contacts.next[contact]!) releaseHolder(center, contact);
}
