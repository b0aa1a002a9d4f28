import { type Markup, markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { contactTypesTable } from '../tables/contactTypes.ts';
import { intervalsTable } from '../tables/intervals.ts';
import { poolsTable } from '../tables/pools.ts';
import { serviceLevelsTable } from '../tables/serviceLevels.ts';
import { queuedTypes } from '../uses.ts';

/** The tables of those who wait; nothing for a center that only calls. */
export function numbersSection(page: Page): Section | null {
  if (queuedTypes(page.scenario).length === 0) return null;
  return {
    id: 'tables',
    link: 'The numbers',
    markup: markup`<section aria-labelledby="tables"><h2 id="tables">The numbers</h2>
${contactTypesTable(page)}
${page.views.map((view) => viewTable(page, view.key, intervalsTable(page, view)))}
${poolsTable(page)}
${serviceLevelsTable(page)}
</section>`,
    figures: {},
  };
}

function viewTable({ views }: Page, key: string, table: Markup): Markup {
  return views.length < 2 ? table : markup`<div data-view="${key}" ${key === 'total' ? '' : 'hidden'}>${table}</div>`;
}
