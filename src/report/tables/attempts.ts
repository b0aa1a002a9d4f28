import { meanText } from '../estimateText.ts';
import { count } from '../format.ts';
import { type Column, htmlTable } from '../htmlTable.ts';
import { type JourneyRow, withTotal } from '../journeyRows.ts';
import { type Content, type Markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { type Uses, usesOf } from '../uses.ts';

interface Entry {
  readonly header: string;
  readonly of: (row: JourneyRow) => JourneyRow['measures']['arrived'];
  readonly shown: (uses: Uses, row: JourneyRow) => boolean;
}

const ENTRIES: readonly Entry[] = [
  { header: 'Arrived', of: ({ measures }) => measures.arrived, shown: () => true },
  { header: 'Received from others', of: ({ journey }) => journey.received, shown: ({ moves }) => moves },
  { header: 'Contained', of: ({ measures }) => measures.contained, shown: ({ selfService }) => selfService },
  {
    header: 'Gave up in self-service',
    of: ({ measures }) => measures.selfServiceAbandoned,
    shown: ({ selfService }) => selfService,
  },
  {
    header: 'Blocked',
    of: ({ measures }) => measures.blocked,
    shown: (_, { measures }) => (measures.blocked?.mean ?? 0) > 0,
  },
  { header: 'Offered', of: ({ measures }) => measures.offered, shown: () => true },
  { header: 'Answered', of: ({ measures }) => measures.answered, shown: () => true },
  { header: 'Abandoned', of: ({ measures }) => measures.abandoned, shown: () => true },
  { header: 'Callback accepted', of: ({ measures }) => measures.callbacksAccepted, shown: ({ callback }) => callback },
  { header: 'Overflowed', of: ({ measures }) => measures.overflowed, shown: ({ overflow }) => overflow },
  { header: 'Left waiting', of: ({ journey }) => journey.leftWaiting, shown: ({ deferrable }) => deferrable },
  {
    header: 'Cut off',
    of: ({ measures }) => measures.disconnected,
    shown: (_, { measures }) => (measures.disconnected?.mean ?? 0) > 0,
  },
  { header: 'Transferred by agents', of: ({ measures }) => measures.transferred, shown: ({ transfer }) => transfer },
];

/** What became of the attempts, in contacts, by type; columns of what cannot happen here are left out. */
export function attemptsTable(page: Page): Markup {
  const uses = usesOf(page.scenario);
  const { rows, total } = withTotal(page);
  const entries = ENTRIES.filter(({ shown }) => [...rows, ...(total ? [total] : [])].some((row) => shown(uses, row)));
  const columns: readonly Column<JourneyRow>[] = [
    { header: 'Contact type', cell: rowName },
    ...entries.map(({ header, of }) => ({ header, cell: (row: JourneyRow) => meanText(of(row), count) })),
  ];
  const received = uses.moves ? ' and those received' : '';
  const before = uses.selfService ? 'ended in self-service, ' : '';
  return htmlTable<JourneyRow>({
    caption: `Contacts per ${page.unit}, means. Those who arrived${received} ${before}were blocked or were offered to the queue.`,
    columns,
    rows,
    ...(total === undefined ? {} : { total }),
  });
}

export function rowName({ name }: JourneyRow): Content {
  return name === null ? 'All contacts' : named(name);
}
