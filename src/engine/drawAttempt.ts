import { DECISION, STAGE_DECISIONS } from '../plan/planSteps.ts';
import type { Generator } from '../random/generator.ts';
import { lawOf } from '../random/lawOf.ts';
import type { Distribution } from '../scenario/scenario.ts';
import type { Center } from './center.ts';
import type { Contacts } from './contacts.ts';
import type { ContactDraws } from './draws.ts';

/** Draws all that belongs to a customer's first attempt of its type, from the type's streams: patience, talk by phase, wrap, decisions. */
export function drawAttempt(center: Center, contact: number): void {
  const { contacts } = center;
  const draws = center.draws.contacts[contacts.type[contact]!]!;
  contacts.patienceEnd[contact] = draws.patience === null ? Number.POSITIVE_INFINITY : draws.patience.take();
  takeHandling(contacts, contact, draws);
  if (center.plan.decisions > 0) drawDecisions(center, contact);
}

function takeHandling(contacts: Contacts, contact: number, { talk, wrap }: ContactDraws): void {
  contacts.wrap[contact] = wrap === null ? 0 : wrap.take();
  if (contacts.phases === 1 && talk.length === 1) {
    const time = talk[0]!.take();
    contacts.phase[contact] = time;
    contacts.talk[contact] = time;
    return;
  }
  const start = contact * contacts.phases;
  let total = 0;
  for (let phase = 0; phase < talk.length; phase++) {
    const time = talk[phase]!.take();
    contacts.phase[start + phase] = time;
    total += time;
  }
  for (let phase = talk.length; phase < contacts.phases; phase++) contacts.phase[start + phase] = 0;
  contacts.talk[contact] = total;
}

/** The same for a contact of a list of calls; what the list gives (not NaN) is not drawn. */
export function drawListed(center: Center, contact: number, service: number, patience: number): void {
  const { contacts } = center;
  const draws = center.draws.contacts[contacts.type[contact]!]!;
  if (patience >= 0) contacts.patienceEnd[contact] = patience;
  else contacts.patienceEnd[contact] = draws.patience === null ? Number.POSITIVE_INFINITY : draws.patience.take();
  if (service >= 0) {
    // A type whose handle times are all given need not have a talk of its own.
    setTalk(contacts, contact, [service]);
    contacts.wrap[contact] = 0;
  } else takeHandling(contacts, contact, draws);
  drawDecisions(center, contact);
}

/** The same for a later attempt or step of a customer, from the customer's own stream. */
export function drawLater(center: Center, contact: number, own: Generator): void {
  const { contacts, plan } = center;
  const { patience, talk, wrap } = plan.types[contacts.type[contact]!]!;
  contacts.patienceEnd[contact] = patience === null ? Number.POSITIVE_INFINITY : timeFrom(patience, own.uniform());
  const times = talk.map((phase) => timeFrom(phase, own.uniform()));
  setTalk(contacts, contact, times);
  contacts.wrap[contact] = wrap === null ? 0 : timeFrom(wrap, own.uniform());
  redrawDecisions(center, contact, own);
}

function setTalk(contacts: Contacts, contact: number, times: readonly number[]): void {
  let total = 0;
  for (let phase = 0; phase < contacts.phases; phase++) {
    const time = times[phase] ?? 0;
    contacts.phase[contact * contacts.phases + phase] = time;
    total += time;
  }
  contacts.talk[contact] = total;
}

function drawDecisions(center: Center, contact: number): void {
  const { contacts, plan } = center;
  const type = contacts.type[contact]!;
  const { decisions } = plan.types[type]!;
  const samplers = center.draws.contacts[type]!.decisions;
  const start = contact * plan.decisions;
  for (let index = 0; index < decisions.length; index++) {
    const { first, count } = decisions[index]!;
    const sampler = samplers[index]!;
    // The stages of a menu come before the type's.
    const shift = first >= DECISION.stages ? STAGE_DECISIONS * menuStages(center, contact) : 0;
    for (let place = 0; place < count; place++) contacts.decision[start + shift + first + place] = sampler.take();
  }
}

/**
 * Draws the decisions of a later attempt or step from the customer's own stream: one number for each place, needed or not, so
 * that one rule more for a type moves no other draw. What concerns the time after the contact has a stream beside it, which is
 * rarely needed.
 */
export function redrawDecisions(center: Center, contact: number, own: Generator): void {
  const { selfService, followUp, survey } = center.plan.types[center.contacts.type[contact]!]!;
  redraw(center, contact, own, 0, DECISION.followUp);
  redraw(center, contact, own, DECISION.stages, DECISION.stages + STAGE_DECISIONS * selfService.length);
  if (followUp.length === 0 && survey === null) return;
  redraw(center, contact, center.streamOf(contact, '/after'), DECISION.followUp, DECISION.stages);
}

function redraw({ contacts, plan }: Center, contact: number, own: Generator, from: number, to: number): void {
  for (let place = from; place < to; place++) {
    const uniform = own.uniform();
    if (place < plan.decisions) contacts.decision[contact * plan.decisions + place] = uniform;
  }
}

/** How many stages the menu has through which a contact came. */
export function menuStages({ contacts, plan, hasTransfers }: Center, contact: number): number {
  const menu = hasTransfers ? contacts.menu[contact]! : -1;
  return menu < 0 ? 0 : plan.types[menu]!.selfService.length;
}

/** One of the uniform numbers that the attempt carries. */
export function decision({ contacts, plan }: Center, contact: number, place: number): number {
  return contacts.decision[contact * plan.decisions + place]!;
}

/** The time, in whole microseconds, that a uniform number becomes. */
export function timeFrom(distribution: Distribution, uniform: number): number {
  return Math.floor(lawOf(distribution).draw(uniform) * 1e6 + 0.5);
}
