import { DECISION, STAGE_DECISIONS } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { drawAttempt, drawLater, drawListed } from './drawAttempt.ts';
import { block } from './endAttempt.ts';
import { offerTransferred } from './offer.ts';
import { REASON, type Reason } from './reason.ts';
import { reset } from './reset.ts';
import { passSelfService } from './selfService.ts';

/** The next contact of the arrival sources arrives, a customer's first attempt. */
export function arrive(center: Center): void {
  const { contacts, upcoming, hasSteps } = center;
  const { source } = upcoming;
  const contact = contacts.take();
  contacts.type[contact] = source.type;
  if (hasSteps) begin(center, contact);
  if (source.isList) drawListed(center, contact, source.service, source.patience);
  else drawAttempt(center, contact);
  upcoming.advance();
  enter(center, contact);
}

/** A customer comes back: a new attempt of the type first called, or (transferred for later) the next step of this one. */
export function arriveAgain(center: Center, contact: number): void {
  const { contacts, recorder, staffing } = center;
  const reason = contacts.reason[contact]! as Reason;
  if (reason === REASON.transferred) {
    offerTransferred(center, contact, false);
    return;
  }
  const first = contacts.customerType[contact]!;
  // Who was called first, and then passed on, calls those to whom it was.
  if (center.plan.types[first]!.outbound === null) contacts.type[contact] = first;
  contacts.attempt[contact] = reason === REASON.retried ? contacts.attempt[contact]! + 1 : 1;
  reset(center, contact);
  drawLater(center, contact, center.ownStream(contact));
  contacts.interval[contact] = staffing.interval;
  recorder.cameBack(contact, reason);
  enter(center, contact);
}

/** Sets what a customer's first attempt starts with; a menu chooses its type. */
function begin(center: Center, contact: number): void {
  const { contacts } = center;
  reset(center, contact);
  contacts.served[contact] = 0;
  const entry = contacts.type[contact]!;
  const type = center.plan.types[entry]!.menu === null ? entry : choose(center, contact, entry);
  contacts.customerType[contact] = type;
  contacts.customer[contact] = center.customers[type]!++;
  contacts.step[contact] = 0;
  contacts.attempt[contact] = 1;
}

/** Draws from the entry number's menu: the right type, whether the contact reaches it, and which other one it reaches if not. Returns the right one. */
function choose(center: Center, contact: number, entry: number): number {
  const { contacts, plan } = center;
  const { menu, selfService } = plan.types[entry]!;
  const sampler = center.draws.contacts[entry]!.menu;
  if (menu === null || sampler === null) return entry;
  const choice = sampler.take();
  const astray = sampler.take() < menu.misrouted;
  const other = sampler.take();
  const last = menu.types.length - 1;
  let place = 0;
  while (place < last && choice >= menu.upTo[place]!) place++;
  const right = menu.types[place]!;
  contacts.menu[contact] = entry;
  contacts.type[contact] = right;
  if (astray) {
    const wrong = Math.min(last - 1, Math.floor(other * last));
    contacts.type[contact] = menu.types[wrong < place ? wrong : wrong + 1]!;
    contacts.rightType[contact] = right;
  }
  const start = contact * plan.decisions + DECISION.stages;
  for (let index = 0; index < STAGE_DECISIONS * selfService.length; index++) {
    // A menu has no other decisions than those of its stages.
    const stage = center.draws.contacts[entry]!.decisions[Math.floor(index / STAGE_DECISIONS)]!;
    contacts.decision[start + index] = stage.take();
  }
  return right;
}

/** An attempt reaches the center: it takes a line, or is blocked, and starts with the first stage of self-service. */
function enter(center: Center, contact: number): void {
  const { contacts, plan } = center;
  contacts.interval[contact] = center.staffing.interval;
  center.recorder.arrived(contact);
  if (plan.watchesLines && !takesLine(center, contact)) {
    block(center, contact);
    return;
  }
  passSelfService(center, contact);
}

/** Whether the contact has a line, or needs none. */
function takesLine(center: Center, contact: number): boolean {
  const { contacts, plan } = center;
  contacts.line[contact] = 0;
  if (!plan.types[contacts.type[contact]!]!.usesLine) return true;
  if (center.linesInUse >= plan.lines) return false;
  contacts.line[contact] = 1;
  contacts.lineSince[contact] = center.now;
  center.linesInUse++;
  return true;
}
