import type { Center } from './center.ts';

/** Sets what every attempt, and every step after a transfer, starts with. */
export function reset({ contacts, hasTransfers, hasStages }: Center, contact: number): void {
  contacts.promised[contact] = 0;
  contacts.calls[contact] = 0;
  contacts.waited[contact] = 0;
  if (hasStages) {
    contacts.stage[contact] = 0;
    contacts.entered[contact] = 0;
  }
  if (hasTransfers) {
    contacts.menu[contact] = -1;
    contacts.rightType[contact] = -1;
    contacts.holder[contact] = -1;
  }
}
