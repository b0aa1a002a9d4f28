import type { MaybeEstimate } from '../../statistics/estimates.ts';
import { meanText } from '../estimateText.ts';
import { count, decimal, duration, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, markup, named } from '../markup.ts';
import { limitText, NUISANCE_WORDS, nuisanceVerdict } from '../nuisance.ts';
import { type OutboundRow, outboundRows } from '../outboundRows.ts';
import type { Page } from '../page.ts';
import { withRange } from './contactTypes.ts';

interface Row extends Pick<OutboundRow, 'measures' | 'journey'> {
  readonly name: Content;
  readonly dialing: string;
  readonly limit: Content;
  /** Of the type's own contacts only. */
  readonly handleTime: MaybeEstimate;
}

/** Calls, customers reached and nuisance calls by outbound type, all of them last. */
export function outboundTable(page: Page): Markup | null {
  const rows = outboundRows(page).map(
    ({ name, outbound, measures, journey }): Row => ({
      name: named(name),
      dialing: outbound.dialing,
      limit: limitMark({ outbound, journey }),
      measures,
      journey,
      handleTime: measures.handleTime,
    }),
  );
  if (rows.length === 0) return null;
  const { total, journeys } = page.run.estimates;
  const all: Row = {
    name: 'All outbound',
    dialing: '',
    limit: null,
    measures: total,
    journey: journeys.total,
    handleTime: null,
  };
  return htmlTable<Row>({
    caption:
      `Outbound calls per ${page.unit}, means with 95% intervals. Contact rate is reached of dialed, nuisance is of the reached. Connected per agent ` +
      'hour: right-party contacts for each hour that agents spend on outbound contacts.',
    columns: [
      { header: 'Outbound type', cell: ({ name }) => name },
      { header: 'Dialing', cell: ({ dialing }) => dialing, words: true },
      { header: 'Dialed', cell: ({ measures }) => meanText(measures.dialed, count) },
      { header: 'Reached', cell: ({ measures }) => meanText(measures.reached, count) },
      { header: 'Contact rate', cell: ({ journey }) => withRange(journey.contactRate, percent) },
      { header: 'Connected', cell: ({ journey }) => withRange(journey.connected, count) },
      { header: 'Nuisance', cell: ({ journey }) => withRange(journey.nuisanceRate, percent) },
      { header: 'Limit', cell: ({ limit }) => limit, words: true },
      {
        header: 'Connected per agent hour',
        cell: ({ journey }) => withRange(journey.connectedPerHour, (value) => decimal(value, 1)),
      },
      { header: 'Handle time', cell: (row) => meanText(row.handleTime, duration) },
    ],
    rows,
    ...(rows.length > 1 ? { total: all } : {}),
  });
}

function limitMark({ outbound, journey }: Pick<OutboundRow, 'outbound' | 'journey'>): Markup {
  const verdict = nuisanceVerdict(journey.nuisanceRate, outbound.nuisanceLimit);
  return markup`<span class="verdict ${verdict}">${NUISANCE_WORDS[verdict]}</span> <small>${limitText(outbound)}</small>`;
}
