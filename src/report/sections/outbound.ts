import { figureSection } from '../figureSection.ts';
import { outboundFinding } from '../findings/outbound.ts';
import { count } from '../format.ts';
import { type Content, markup, named, proseList } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { outboundTable } from '../tables/outbound.ts';
import { usesOf } from '../uses.ts';

/** The calls that the center makes; nothing for a scenario that only answers. */
export function outboundSection(page: Page): Section | null {
  if (!usesOf(page.scenario).outbound) return null;
  const { markup: drawn, figures } = figureSection(page, 'outbound');
  const intro = [outboundFinding(page), followUps(page)].filter((sentence) => sentence !== null);
  return {
    id: 'outbound',
    link: 'Outbound',
    markup: markup`<section aria-labelledby="outbound"><h2 id="outbound">Outbound calls</h2>
${intro.map((sentence) => markup`<p class="intro">${sentence}</p>`)}
${drawn}
${outboundTable(page)}
</section>`,
    figures,
  };
}

const MOST_NAMED = 4;

/** Records that contacts put on outbound lists, by the type of the contact. */
function followUps({ run, scenario, unit }: Page): Content {
  const sources = scenario.contactTypes
    .map(({ name }, type) => ({ name, records: run.estimates.journeys.contactTypes[type]?.followUps?.mean ?? 0 }))
    .filter(({ records }) => records > 0)
    .toSorted((a, b) => b.records - a.records);
  if (sources.length === 0) return null;
  const [only, another] = sources;
  if (only !== undefined && another === undefined)
    return markup`Contacts of ${named(only.name)} put ${count(only.records)} records per ${unit} on the lists.`;
  const all = sources.reduce((sum, { records }) => sum + records, 0);
  const shown = sources.slice(0, MOST_NAMED).map(({ name, records }) => markup`${count(records)} of ${named(name)}`);
  const more = sources.length > MOST_NAMED ? [`${sources.length - MOST_NAMED} types more`] : [];
  return [`Contacts put ${count(all)} records per ${unit} on the lists: `, proseList([...shown, ...more]), '.'];
}
