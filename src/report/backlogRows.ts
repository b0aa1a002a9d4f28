import type { ContactType } from '../scenario/scenario.ts';
import { type JourneyRow, journeyRows } from './journeyRows.ts';
import type { Page } from './page.ts';
import { isDeferrable } from './uses.ts';

export interface BacklogRow extends JourneyRow {
  readonly contactType: ContactType;
}

/** One row a type of email or tasks, in the scenario's order. */
export function backlogRows(page: Page): readonly BacklogRow[] {
  return journeyRows(page).flatMap((row): readonly BacklogRow[] => {
    const contactType = page.scenario.contactTypes[row.type ?? -1];
    return contactType !== undefined && isDeferrable(contactType) ? [{ ...row, contactType }] : [];
  });
}
