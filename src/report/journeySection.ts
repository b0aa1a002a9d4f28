import type { FigureData } from './figureSection.ts';
import { journeyFigures } from './figureSection.ts';
import { journeyFinding, passingOn } from './journeyFinding.ts';
import { type Markup, markup } from './markup.ts';
import type { Page } from './page.ts';
import { attemptsTable } from './tables/attempts.ts';
import { callbacksTable } from './tables/callbacks.ts';
import { customersTable } from './tables/customers.ts';
import { selfServiceTable } from './tables/selfService.ts';
import { usesOf } from './uses.ts';

/** What happens before the queue and after the call; nothing for a scenario in which customers only queue and are answered. */
export function journeySection(page: Page): { readonly markup: Markup | null; readonly figures: FigureData } {
  if (!usesOf(page.scenario).any) return { markup: null, figures: {} };
  const { markup: drawn, figures } = journeyFigures(page);
  const intro = [journeyFinding(page), passingOn(page)].filter((sentence) => sentence !== null);
  return {
    markup: markup`<section aria-labelledby="journey"><h2 id="journey">Before the queue, and after the call</h2>
${intro.map((sentence) => markup`<p class="intro">${sentence}</p>`)}
${drawn}
${attemptsTable(page)}
${selfServiceTable(page)}
${customersTable(page)}
${callbacksTable(page)}
</section>`,
    figures,
  };
}
