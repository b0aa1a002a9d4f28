import { meanText } from '../estimateText.ts';
import { expectedHandleTime } from '../expectedHandleTime.ts';
import { count, decimal, duration, NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type JourneyRow, journeyRows } from '../journeyRows.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { rowName } from './attempts.ts';
import { withRange } from './contactTypes.ts';

/** Chats by type: what each takes beside what it would take alone, or `null` where there are none. */
export function chatsTable(page: Page): Markup | null {
  const { contactTypes } = page.scenario;
  const rows = journeyRows(page).filter(({ type }) => contactTypes[type ?? -1]?.channel === 'chat');
  if (rows.length === 0) return null;
  const alone = ({ type }: JourneyRow) => {
    const contactType = contactTypes[type ?? -1];
    return contactType === undefined ? null : expectedHandleTime(contactType);
  };
  const longer = (row: JourneyRow) => {
    const work = alone(row);
    const handle = row.measures.handleTime;
    return work === null || work === 0 || handle === null ? NONE : `${decimal(handle.mean / work, 2)} ×`;
  };
  return htmlTable<JourneyRow>({
    caption:
      `Chats per ${page.unit}, means with 95% intervals. Handle time is from the answer to the end, while the agent may hold other chats: it is ` +
      'longer than the same talk and wrap alone, and several of them run in the same minute.',
    columns: [
      { header: 'Chat type', cell: rowName },
      { header: 'Offered', cell: ({ measures }) => meanText(measures.offered, count) },
      { header: 'Answered', cell: ({ measures }) => meanText(measures.answered, count) },
      { header: 'Abandonment', cell: ({ measures }) => meanText(measures.abandonment, percent) },
      { header: 'Handle time', cell: ({ measures }) => withRange(measures.handleTime, duration) },
      {
        header: 'Talk + wrap, alone',
        cell: (row) => {
          const work = alone(row);
          return work === null ? NONE : duration(work);
        },
      },
      { header: 'As long as alone', cell: longer },
    ],
    rows,
  });
}
