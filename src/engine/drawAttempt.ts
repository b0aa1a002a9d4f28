import { DECISION, STAGE_DECISIONS } from '../plan/planSteps.ts';
import type { Generator } from '../random/generator.ts';
import { lawOf } from '../random/lawOf.ts';
import type { Distribution } from '../scenario/scenario.ts';
import type { Center } from './center.ts';

/**
 * Draws all that belongs to an attempt of its type: patience, talk by phase, wrap, decisions, in this order; from the type's
 * streams at a first attempt, else from the customer's own. Given handle times and patience (not NaN) are not drawn.
 */
export function drawAttempt(
  center: Center,
  contact: number,
  own: Generator | null,
  service: number,
  patience: number,
): void {
  const { contacts, phases, plan } = center;
  const type = contacts.type[contact]!;
  const draws = center.draws.contacts[type]!;
  const law = plan.types[type]!;
  if (patience >= 0) contacts.patienceEnd[contact] = patience;
  else if (law.patience === null || draws.patience === null) contacts.patienceEnd[contact] = Number.POSITIVE_INFINITY;
  else contacts.patienceEnd[contact] = own === null ? draws.patience() : timeFrom(law.patience, own.uniform());
  let talk = 0;
  for (let phase = 0; phase < law.talk.length; phase++) {
    let time = 0;
    if (service >= 0) time = phase === 0 ? service : 0;
    else time = own === null ? draws.talk[phase]!() : timeFrom(law.talk[phase]!, own.uniform());
    contacts.phase[contact * phases + phase] = time;
    talk += time;
  }
  for (let phase = law.talk.length; phase < phases; phase++) contacts.phase[contact * phases + phase] = 0;
  // A type whose handle times are all given need not have a talk of its own.
  contacts.talk[contact] = service >= 0 ? service : talk;
  if (law.wrap === null || draws.wrap === null || service >= 0) contacts.wrap[contact] = 0;
  else contacts.wrap[contact] = own === null ? draws.wrap() : timeFrom(law.wrap, own.uniform());
  if (own === null) drawDecisions(center, contact);
  else redrawDecisions(center, contact, own);
}

function drawDecisions(center: Center, contact: number): void {
  const { contacts, plan } = center;
  const type = contacts.type[contact]!;
  const { decisions } = plan.types[type]!;
  const start = contact * plan.decisions;
  for (let index = 0; index < decisions.length; index++) {
    const { first, count } = decisions[index]!;
    const generator = center.draws.contacts[type]!.decisions[index]!;
    // The stages of a menu come before the type's.
    const shift = first >= DECISION.stages ? STAGE_DECISIONS * menuStages(center, contact) : 0;
    for (let place = 0; place < count; place++) contacts.decision[start + shift + first + place] = generator.uniform();
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
export function menuStages({ contacts, plan, hasSteps }: Center, contact: number): number {
  const menu = hasSteps ? contacts.menu[contact]! : -1;
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
