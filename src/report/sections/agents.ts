import { figureSection } from '../figureSection.ts';
import { idleFinding } from '../findings/idle.ts';
import { moneyFinding } from '../findings/money.ts';
import { markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { agentGroupsTable } from '../tables/agentGroups.ts';
import { costTable } from '../tables/cost.ts';
import { handledTable } from '../tables/handled.ts';
import { idleSplitTable } from '../tables/idleSplit.ts';
import { paidTimeTable } from '../tables/paidTime.ts';

/** What the agents do with their time, what it costs, and what comes in. */
export function agentsSection(page: Page): Section {
  const { markup: drawn, figures } = figureSection(page, 'agents');
  const intro = [moneyFinding(page), idleFinding(page)].filter((sentence) => sentence !== null);
  return {
    id: 'agents',
    link: 'Agents and cost',
    markup: markup`<section aria-labelledby="agents"><h2 id="agents">Agents and cost</h2>
${intro.map((sentence) => markup`<p class="intro">${sentence}</p>`)}
${drawn}
${agentGroupsTable(page)}
${paidTimeTable(page)}
${idleSplitTable(page)}
${handledTable(page)}
${costTable(page)}
</section>`,
    figures,
  };
}
