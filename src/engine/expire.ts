import type { PlanSkill } from '../plan/plan.ts';
import type { Center } from './center.ts';
import { endAttempt } from './endAttempt.ts';

/**
 * Nobody needs to know at once that a customer has hung up, where nothing depends on the moment: then no event is scheduled for it, and
 * those whose patience has ended leave the line, as of the instant at which they did, when somebody looks for the first in it.
 */
export function expireFirsts(center: Center, skills: readonly PlanSkill[]): void {
  for (let index = 0; index < skills.length; index++) {
    const { type } = skills[index]!;
    if (center.hangsUpUnseen[type] === 0) continue;
    for (let first = center.lines.head[type]!; first >= 0 && hasHungUp(center, first); ) {
      hangUp(center, first);
      first = center.lines.head[type]!;
    }
  }
}

/** Before an interval ends, and at the end of all: the time that waiting customers spend is that of the interval. */
export function expireAll(center: Center): void {
  const { contacts, lines, hangsUpUnseen } = center;
  for (let type = 0; type < hangsUpUnseen.length; type++) {
    if (hangsUpUnseen[type] === 0) continue;
    for (let contact = lines.head[type]!, next = -1; contact >= 0; contact = next) {
      next = contacts.next[contact]!;
      if (hasHungUp(center, contact)) hangUp(center, contact);
    }
  }
}

/** At the very instant, agents still come first. */
function hasHungUp({ contacts, clock }: Center, contact: number): boolean {
  return contacts.patienceEnd[contact]! < clock.now;
}

function hangUp(center: Center, contact: number): void {
  const { clock } = center;
  const { now } = clock;
  clock.now = center.contacts.patienceEnd[contact]!;
  abandon(center, contact);
  clock.now = now;
}

/** A customer's patience ends. */
export function abandon(center: Center, contact: number): void {
  center.lines.leave(contact);
  center.recorder.abandoned(contact);
  endAttempt(center, contact);
}
