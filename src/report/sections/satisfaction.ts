import { figureSection } from '../figureSection.ts';
import { markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { satisfactionTable } from '../tables/satisfaction.ts';
import { usesOf } from '../uses.ts';

/** What customers say after the contact; nothing for a scenario that asks none. */
export function satisfactionSection(page: Page): Section | null {
  if (!usesOf(page.scenario).survey) return null;
  const { markup: drawn, figures } = figureSection(page, 'satisfaction');
  return {
    id: 'satisfaction',
    link: 'Satisfaction',
    markup: markup`<section aria-labelledby="satisfaction"><h2 id="satisfaction">What customers say</h2>
${drawn}
${satisfactionTable(page)}
</section>`,
    figures,
  };
}
