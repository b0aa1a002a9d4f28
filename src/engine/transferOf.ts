import { DECISION, type PlanTransfer } from '../plan/planSteps.ts';
import type { Center } from './center.ts';
import { decision } from './drawAttempt.ts';

/** Where a contact goes at the end of its talk, if anywhere: the right type when a menu sent it wrong, else as its type's transfers decide. */
export function transferOf(center: Center, contact: number): PlanTransfer | undefined {
  const { contacts, plan } = center;
  const right = contacts.rightType[contact]!;
  if (right >= 0) return { to: right, upTo: 1, after: null, warm: 0, ahead: true };
  const { transfer } = plan.types[contacts.type[contact]!]!;
  if (transfer.length === 0) return undefined;
  const uniform = decision(center, contact, DECISION.transfer);
  return transfer.find(({ upTo }) => uniform < upTo);
}
