import { backlogRows } from '../backlogRows.ts';
import { estimateText, meanText } from '../estimateText.ts';
import { count, duration, percent } from '../format.ts';
import { type Content, named, proseList } from '../markup.ts';
import type { Page } from '../page.ts';

const MOST_NAMED = 4;

/** How fast email and tasks are answered and what is left of them at the end; `null` where there are none. */
export function backlogFinding(page: Page): Content {
  const offered = backlogRows(page).filter(({ measures }) => (measures.offered?.mean ?? 0) > 0);
  if (offered.length === 0) return null;
  const each = offered
    .slice(0, MOST_NAMED)
    .map(
      ({ name, measures, journey, contactType }): Content => [
        named(name ?? ''),
        ` ${estimateText(measures.serviceLevel, percent)} within ${duration(contactType.serviceLevel.within)}`,
        ` (${meanText(journey.leftWaiting, count)} left at the end, oldest ${meanText(journey.oldest, duration)})`,
      ],
    );
  const more = offered.length > MOST_NAMED ? `; ${offered.length - MOST_NAMED} more in the table` : '';
  return [
    'What can wait is answered: ',
    proseList(each),
    `${more}. The oldest is the one that waits longest in a ${page.unit}, on average.`,
  ];
}
