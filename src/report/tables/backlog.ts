import { type BacklogRow, backlogRows } from '../backlogRows.ts';
import { channelNames } from '../channelNames.ts';
import { meanText } from '../estimateText.ts';
import { capitalized, count, duration, list, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Markup, markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { targetText, VERDICT_WORDS, verdictOf } from '../verdict.ts';
import { rowName } from './attempts.ts';
import { withRange } from './contactTypes.ts';

/** Response times and the backlog of email and tasks, or `null` where there are none. */
export function backlogTable(page: Page): Markup | null {
  const rows = backlogRows(page);
  if (rows.length === 0) return null;
  return htmlTable<BacklogRow>({
    caption:
      `${capitalized(list(channelNames(page.scenario, 'email', 'task')))} per ${page.unit}, means with 95% intervals. A response is the time until an agent takes the contact, closed hours ` +
      'included. Who is left waiting at the end with target time to spare counts neither for nor against the target. The oldest is the ' +
      `greatest age at the end of any interval of a ${page.unit}, and its mean over ${page.unit}s.`,
    columns: [
      { header: 'Contact type', cell: rowName },
      { header: 'Offered', cell: ({ measures }) => meanText(measures.offered, count) },
      { header: 'Answered', cell: ({ measures }) => meanText(measures.answered, count) },
      { header: 'Answered in target time', cell: ({ measures }) => withRange(measures.serviceLevel, percent) },
      { header: 'Target', cell: target, words: true },
      { header: 'Mean response', cell: ({ measures }) => withRange(measures.asa, duration) },
      { header: 'p95 of waits', cell: ({ measures }) => meanText(measures.p95, duration) },
      { header: 'Backlog at the end', cell: ({ journey }) => withRange(journey.leftWaiting, count) },
      { header: `Oldest of a ${page.unit}, mean`, cell: ({ journey }) => meanText(journey.oldest, duration) },
    ],
    rows,
  });
}

function target({ measures, contactType: { serviceLevel } }: BacklogRow): Markup {
  const verdict = verdictOf(measures.serviceLevel, serviceLevel.target);
  return markup`<span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span> <small>${targetText(serviceLevel)}</small>`;
}
