import type { ContactEstimates } from '../../statistics/estimates.ts';
import { meanText } from '../estimateText.ts';
import { count, percent } from '../format.ts';
import { htmlTable } from '../htmlTable.ts';
import { type Content, type Markup, named } from '../markup.ts';
import type { Page } from '../page.ts';
import { withRange } from './contactTypes.ts';

interface Row {
  readonly name: Content;
  readonly measures: ContactEstimates;
}

/** What the surveyed say, by contact type. */
export function satisfactionTable({ run, scenario, unit }: Page): Markup {
  const rows = scenario.contactTypes.flatMap(({ name, survey }, type): readonly Row[] => {
    const measures = run.estimates.contactTypes[type];
    return survey === null || measures === undefined ? [] : [{ name: named(name), measures }];
  });
  return htmlTable<Row>({
    caption: `Customers who respond to the survey after their contact, per ${unit}; means with 95% intervals.`,
    columns: [
      { header: 'Contact type', cell: ({ name }) => name },
      { header: 'Responded', cell: ({ measures }) => meanText(measures.surveyed, count) },
      { header: 'Satisfied', cell: ({ measures }) => withRange(measures.satisfaction, percent) },
    ],
    rows,
    ...(rows.length > 1 ? { total: { name: 'All surveyed', measures: run.estimates.total } } : {}),
  });
}
