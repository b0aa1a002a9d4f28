import type { PlanOutbound } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { drawAttempt, timeFrom } from './drawAttempt.ts';
import { disconnect } from './endAttempt.ts';
import { joinLine } from './joinLine.ts';
import { KIND } from './rank.ts';
import { REASON } from './reason.ts';
import { reset } from './reset.ts';
import { freeGroup } from './routing.ts';
import { serve } from './serve.ts';

/** Starts the outbound calls for which agents of a group may have become free. */
export function dialForGroup(center: Center, group: number): void {
  const { dials } = center.plan.groups[group]!;
  for (let place = 0; place < dials.length; place++) dial(center, dials[place]!);
}

/** Starts as many calls of an outbound type as its dialing mode allows now. */
export function dial(center: Center, type: number): void {
  const { campaigns, plan, now } = center;
  const { outbound } = plan.types[type]!;
  if (outbound === null || center.closed || !campaigns.hasDue(type) || !campaigns.isOpen(type, now)) return;
  START[outbound.dialing](center, type, outbound);
}

const START = { preview: dialByAgents, progressive: dialForEachAgent, predictive: dialAhead } as const;

function dialByAgents(center: Center, type: number, outbound: PlanOutbound): void {
  const { campaigns, agents, plan } = center;
  const { among, capable, reserve } = outbound;
  while (campaigns.hasDue(type) && idle(center, among) > reserve && idle(center, capable) > 0) {
    const skill = freeGroup(plan.types[type]!.skills, 0, agents);
    if (skill === undefined) return;
    const contact = campaigns.take(type);
    const agent = agents.start(skill.group, contact);
    agents.startOutbound(agent);
    const ring = call(center, contact, agent, outbound);
    if (ring === 0 && contactIsReached(center, contact)) connect(center, contact);
    else center.calendar.push(center.now + ring, KIND.endOfRing, contact);
  }
}

function dialForEachAgent(center: Center, type: number, outbound: PlanOutbound): void {
  const { campaigns } = center;
  const { among, capable, reserve } = outbound;
  const { air } = campaigns;
  while (
    campaigns.hasDue(type) &&
    idle(center, among) - air[type]! > reserve &&
    idle(center, capable) - air[type]! > 0
  ) {
    callWithoutAgent(center, type, outbound);
  }
}

function dialAhead(center: Center, type: number, outbound: PlanOutbound): void {
  const { campaigns } = center;
  const { among, capable, reserve, pacing } = outbound;
  const free = idle(center, capable);
  if (idle(center, among) <= reserve || free === 0) return;
  // Their number is fixed before the first, which may take an agent at once.
  const calls = Math.floor(pacing * free) - campaigns.air[type]!;
  for (let call = 0; call < calls && campaigns.hasDue(type); call++) callWithoutAgent(center, type, outbound);
}

function callWithoutAgent(center: Center, type: number, outbound: PlanOutbound): void {
  const { campaigns } = center;
  const contact = campaigns.take(type);
  const ring = call(center, contact, -1, outbound);
  if (ring > 0) {
    campaigns.air[type]!++;
    center.calendar.push(center.now + ring, KIND.endOfRing, contact);
  } else if (contactIsReached(center, contact)) connect(center, contact);
  else miss(center, contact);
}

/** The phone rings: draws for how long, whether the customer picks up and, if not, when the record is due again. */
function call(center: Center, contact: number, agent: number, { ring, reach, retryAfter }: PlanOutbound): number {
  const { contacts, plan, recorder, staffing, now } = center;
  const { dial: sampler } = center.draws.contacts[contacts.type[contact]!]!;
  if (sampler === null) return 0;
  const time = timeFrom(ring, sampler.take());
  const cell = Math.min(reach.length - 1, Math.floor((now * reach.length) / plan.horizon));
  const isReached = sampler.take() < reach[cell]!;
  contacts.patienceEnd[contact] = now + time + timeFrom(retryAfter, sampler.take());
  contacts.stage[contact] = isReached ? 1 : 0;
  contacts.stamp[contact] = -1;
  contacts.agent[contact] = agent;
  contacts.calls[contact]!++;
  contacts.interval[contact] = staffing.interval;
  recorder.dialed(contact, agent < 0 ? 0 : time);
  return time;
}

/** Whether the customer called picks up at the end of the ring. */
export function contactIsReached({ contacts }: Center, contact: number): boolean {
  return contacts.stage[contact] === 1;
}

/** Nobody picks up: the record is due again later, if attempts and time are left. */
export function miss(center: Center, contact: number): void {
  const { contacts, calendar, plan, recorder } = center;
  const { outbound } = plan.types[contacts.type[contact]!]!;
  recorder.unreached(contact);
  const again = contacts.patienceEnd[contact]!;
  if (outbound === null || contacts.calls[contact]! >= outbound.attempts || again >= plan.horizon) {
    center.dismiss(contact);
    return;
  }
  recorder.ended(contact);
  contacts.reason[contact] = REASON.due;
  calendar.push(again, KIND.arrival, contact);
}

/** The customer picks up: the agent who called, or one who is free, talks; else the customer waits, but not for long. */
export function connect(center: Center, contact: number): void {
  const { contacts, plan, recorder, agents, lines, staffing, calendar, now } = center;
  const type = contacts.type[contact]!;
  const { skills, outbound } = plan.types[type]!;
  const caller = contacts.agent[contact]!;
  begin(center, contact);
  contacts.interval[contact] = staffing.interval;
  recorder.reached(contact);
  const skill = caller < 0 ? freeGroup(skills, 0, agents) : skills.find(({ group }) => group === agents.group[caller]);
  if (skill !== undefined) {
    recorder.connected(contact);
    serve(center, caller < 0 ? agents.start(skill.group, contact) : caller, contact, skill);
  } else if (center.closed && center.servable[type] === 0) {
    contacts.joined[contact] = now;
    disconnect(center, contact);
  } else {
    contacts.patienceEnd[contact] = now + (outbound?.connectWithin ?? 0);
    joinLine(center, lines, contact, false);
    calendar.push(contacts.patienceEnd[contact]!, KIND.abandonment, contact);
  }
}

/** A reached customer is drawn like one who calls for the first time: the n-th is the same whoever is staffed. */
function begin(center: Center, contact: number): void {
  const { contacts } = center;
  const type = contacts.type[contact]!;
  contacts.served[contact] = 1;
  contacts.line[contact] = 0;
  contacts.customerType[contact] = type;
  contacts.customer[contact] = center.customers[type]!++;
  contacts.step[contact] = 0;
  contacts.attempt[contact] = 1;
  reset(center, contact);
  drawAttempt(center, contact);
}

function idle({ agents }: Center, groups: Int32Array): number {
  let sum = 0;
  for (let place = 0; place < groups.length; place++) sum += agents.idle[groups[place]!]!;
  return sum;
}
