import type { Contacts } from './contacts.ts';

/** Sets what every attempt, and every step after a transfer, starts with. */
export function reset(contacts: Contacts, contact: number): void {
  contacts.menu[contact] = -1;
  contacts.stage[contact] = 0;
  contacts.entered[contact] = 0;
  contacts.rightType[contact] = -1;
  contacts.holder[contact] = -1;
  contacts.promised[contact] = 0;
  contacts.calls[contact] = 0;
  contacts.waited[contact] = 0;
}
