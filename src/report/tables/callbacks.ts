import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { meanText } from '../estimateText.ts';
import { count, duration, NONE, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type JourneyRow, withTotal } from '../journeyRows.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { usesOf } from '../uses.ts';
import { rowName } from './attempts.ts';
import { withRange } from './contactTypes.ts';

/** What became of the offers to call back, or `null` where none is made. */
export function callbacksTable(page: Page): Markup | null {
  if (!usesOf(page.scenario).callback) return null;
  const { rows, total } = withTotal(page);
  const offering = rows.filter(({ type }) => page.scenario.contactTypes[type ?? -1]?.callback);
  return htmlTable<JourneyRow>({
    caption:
      `Callbacks per ${page.unit}, means. The wait until called is from the promise to the answer, with its 95% interval; it is no wait in ` +
      'the queue. Who accepts counts as offered, and not as answered, in the service level.',
    columns: [
      { header: 'Contact type', cell: rowName },
      { header: 'Offered', cell: ({ measures }) => meanText(measures.callbacksOffered, count) },
      { header: 'Accepted', cell: ({ measures }) => meanText(measures.callbacksAccepted, count) },
      {
        header: 'Accepted, of the offers',
        cell: ({ measures }) => ratioText(measures.callbacksAccepted, measures.callbacksOffered),
      },
      { header: 'Reached', cell: ({ measures }) => meanText(measures.callbacksAnswered, count) },
      {
        header: 'Reached, of the accepted',
        cell: ({ measures }) => ratioText(measures.callbacksAnswered, measures.callbacksAccepted),
      },
      { header: 'Wait until called', cell: ({ journey }) => withRange(journey.callbackWait, duration) },
    ],
    rows: offering,
    ...(offering.length > 1 && total !== undefined ? { total } : {}),
  });
}

function ratioText(part: MaybeEstimate, whole: MaybeEstimate): string {
  return part === null || whole === null || whole.mean === 0 ? NONE : percent(part.mean / whole.mean);
}
