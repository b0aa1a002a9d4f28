import type { Plan, PlanType } from '../plan/plan.ts';
import { CONTACT, CONTACT_FIELDS, type Tally } from '../tally.ts';

/** Whether all talk of a type is of one phase, and its handle time is no more than talk and wrap (that of a chat is shared with others). */
export function hasOnePhase({ talk, isShared }: PlanType): boolean {
  return talk.length === 1 && !isShared;
}

/** Talk in the only phase of a type is the handle time that is not wrap. */
export function closePhases(tally: Tally, { types, intervals, firstCounted }: Plan): void {
  types.forEach((type, index) => {
    if (!hasOnePhase(type)) return;
    let talk = 0;
    for (let interval = firstCounted; interval <= intervals; interval++) {
      const cell = (index * (intervals + 1) + interval) * CONTACT_FIELDS.length;
      talk += tally.contacts[cell + CONTACT.handle]! - tally.contacts[cell + CONTACT.wrap]!;
    }
    tally.phases[type.firstPhase] = talk;
  });
}
