import { DECISION, type PlanStage, STAGE_DECISION, STAGE_DECISIONS } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { comeBack } from './comeBack.ts';
import { decision, menuStages, timeFrom } from './drawAttempt.ts';
import { offerArrived } from './offer.ts';
import { KIND } from './rank.ts';
import { REASON } from './reason.ts';

/** Takes the attempt through the stages that it does not enter, up to the next that it does, or to the queue. */
export function passSelfService(center: Center, contact: number): void {
  const { contacts, calendar } = center;
  let stage = center.hasStages ? stageOf(center, contact) : undefined;
  while (stage !== undefined && stageDecision(center, contact, STAGE_DECISION.enter) >= stage.share) {
    contacts.stage[contact]!++;
    stage = stageOf(center, contact);
  }
  if (stage === undefined) {
    offerArrived(center, contact);
    return;
  }
  if (contacts.entered[contact] === 0) {
    contacts.entered[contact] = 1;
    center.recorder.enteredSelfService(contact);
  }
  const time = timeFrom(stage.time, stageDecision(center, contact, STAGE_DECISION.time));
  calendar.push(center.now + time, KIND.endOfStage, contact);
}

/** A stage of self-service ends: the contact is contained, hangs up, or goes on with some of the talk saved. */
export function endStage(center: Center, contact: number): void {
  const { contacts, recorder } = center;
  const stage = stageOf(center, contact);
  if (stage === undefined) return;
  const outcome = stageDecision(center, contact, STAGE_DECISION.outcome);
  if (outcome < stage.contained) {
    recorder.contained(contact);
    center.releaseLine(contact);
    const { returns } = stage;
    if (returns !== null && stageDecision(center, contact, STAGE_DECISION.returns) < returns.probability) {
      const delay = stageDecision(center, contact, STAGE_DECISION.returnDelay);
      comeBack(center, contact, REASON.returned, returns.after, delay);
    } else center.dismiss(contact);
  } else if (outcome < stage.contained + stage.abandoned) {
    recorder.selfServiceAbandoned(contact);
    center.releaseLine(contact);
    center.dismiss(contact);
  } else {
    save(center, contact, stage);
    contacts.stage[contact]!++;
    passSelfService(center, contact);
  }
}

function save({ contacts, phases }: Center, contact: number, { leaves }: PlanStage): void {
  for (let phase = 0; phase < leaves.length; phase++) {
    const place = contact * phases + phase;
    const time = contacts.phase[place]!;
    const left = Math.round(time * leaves[phase]!);
    contacts.phase[place] = left;
    contacts.talk[contact]! -= time - left;
  }
}

/** The stage that is next: first those of the menu, then those of the type. */
function stageOf(center: Center, contact: number): PlanStage | undefined {
  const { contacts, plan } = center;
  const first = menuStages(center, contact);
  const stage = contacts.stage[contact]!;
  if (stage < first) return plan.types[contacts.menu[contact]!]!.selfService[stage];
  return plan.types[contacts.type[contact]!]!.selfService[stage - first];
}

function stageDecision(center: Center, contact: number, which: number): number {
  return decision(center, contact, DECISION.stages + STAGE_DECISIONS * center.contacts.stage[contact]! + which);
}
