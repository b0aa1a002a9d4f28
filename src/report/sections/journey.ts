import { figureSection } from '../figureSection.ts';
import { journeyFinding, passingOn } from '../findings/journey.ts';
import { markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { attemptsTable } from '../tables/attempts.ts';
import { callbacksTable } from '../tables/callbacks.ts';
import { customersTable } from '../tables/customers.ts';
import { selfServiceTable } from '../tables/selfService.ts';
import { usesOf } from '../uses.ts';

/** What happens before the queue and after the call; nothing for a scenario in which customers only queue and are answered. */
export function journeySection(page: Page): Section | null {
  if (!usesOf(page.scenario).journey) return null;
  const drawn = figureSection(page, 'journey');
  const intro = [journeyFinding(page), passingOn(page)].filter((sentence) => sentence !== null);
  return {
    id: 'journey',
    link: 'Before and after',
    markup: markup`<section aria-labelledby="journey"><h2 id="journey">Before the queue, and after the call</h2>
${intro.map((sentence) => markup`<p class="intro">${sentence}</p>`)}
${drawn.markup}
${attemptsTable(page)}
${selfServiceTable(page)}
${customersTable(page)}
${callbacksTable(page)}
</section>`,
    figures: drawn.figures,
  };
}
