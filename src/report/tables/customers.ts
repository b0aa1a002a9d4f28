import { meanText } from '../estimateText.ts';
import { count, decimal, NONE, percent } from '../format.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type JourneyRow, withTotal } from '../journeyRows.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { type Uses, usesOf } from '../uses.ts';
import { rowName } from './attempts.ts';
import { withRange } from './contactTypes.ts';

/** Service by attempt beside service by customer: who called twice was not served twice as badly. */
export function customersTable(page: Page): Markup {
  const uses = usesOf(page.scenario);
  const { rows, total } = withTotal(page);
  const mixed = rows.some(({ ownCustomers }) => !ownCustomers)
    ? ` ${NONE} where customers of several types meet in one queue.`
    : '';
  return htmlTable<JourneyRow>({
    caption:
      `By attempt: of the contacts offered to the queue. By customer: of those who called, however often; served is who reached an agent at any ` +
      `attempt${whoElse(uses)}. Means per ${page.unit} with 95% intervals.${mixed}`,
    columns: [
      { header: 'Contact type', cell: rowName },
      { header: 'Customers', cell: ({ measures }) => meanText(measures.customers, count) },
      ...laterColumns(uses),
      { header: 'Service level, by attempt', cell: ({ measures }) => withRange(measures.serviceLevel, percent) },
      { header: 'Reached an agent, by attempt', cell: ({ journey }) => withRange(journey.answeredShare, percent) },
      {
        header: 'Served, by customer',
        cell: ({ journey, ownCustomers }) => (ownCustomers ? withRange(journey.servedShare, percent) : NONE),
      },
      ...(uses.servedAndContained ? [] : [lostColumn]),
    ],
    rows,
    ...(total === undefined ? {} : { total }),
  });
}

function whoElse({ selfService, servedAndContained }: Uses): string {
  if (servedAndContained) return ', so who is contained for good is not';
  return selfService ? ', lost is who was neither served nor contained for good' : ', lost is who did not';
}

const lostColumn: Column<JourneyRow> = {
  header: 'Lost, by customer',
  cell: ({ journey, ownCustomers }) => (ownCustomers ? withRange(journey.lostShare, percent) : NONE),
};

function laterColumns({ retry, repeat, returns, comesBack }: Uses): readonly Column<JourneyRow>[] {
  const columns: readonly (Column<JourneyRow> & { readonly shown: boolean })[] = [
    { header: 'Retried', cell: ({ measures }) => meanText(measures.retried, count), shown: retry },
    { header: 'Repeated', cell: ({ measures }) => meanText(measures.repeated, count), shown: repeat },
    { header: 'Returned', cell: ({ journey }) => meanText(journey.returned, count), shown: returns },
    {
      header: 'Attempts per customer',
      cell: ({ journey }) => meanText(journey.attemptsPerCustomer, (value) => decimal(value, 2)),
      shown: comesBack,
    },
  ];
  return columns.filter(({ shown }) => shown);
}
