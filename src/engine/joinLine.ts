import type { Center } from './center.ts';
import { KIND } from './rank.ts';
import type { WaitingLines } from './waitingLines.ts';

/** Stands in line from now on; groups that take a contact only after a wait look at it when that is over. */
export function joinLine(center: Center, lines: WaitingLines, contact: number, ahead: boolean): void {
  const { calendar, contacts, now } = center;
  const type = contacts.type[contact]!;
  lines.join(contact, type, calendar.stamp(), ahead);
  const maturities = center.maturities[type]!;
  for (let index = 0; index < maturities.length; index++) {
    calendar.push(now + maturities[index]!, KIND.matured, contact);
  }
}
