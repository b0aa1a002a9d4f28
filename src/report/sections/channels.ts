import { channelNames } from '../channelNames.ts';
import { figureSection } from '../figureSection.ts';
import { backlogFinding } from '../findings/backlog.ts';
import { capitalized, list } from '../format.ts';
import { markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { backlogTable } from '../tables/backlog.ts';
import { chatsTable } from '../tables/chats.ts';
import { usesOf } from '../uses.ts';

/** Chats, and what can wait; nothing for a scenario of calls alone. */
export function channelsSection(page: Page): Section | null {
  const { chat, deferrable } = usesOf(page.scenario);
  if (!(chat || deferrable)) return null;
  const title = capitalized(list(channelNames(page.scenario, 'chat', 'email', 'task')));
  const { markup: drawn, figures } = figureSection(page, 'channels');
  const finding = backlogFinding(page);
  return {
    id: 'channels',
    link: title,
    markup: markup`<section aria-labelledby="channels"><h2 id="channels">${title}</h2>
${finding === null ? null : markup`<p class="intro">${finding}</p>`}
${deferrable ? drawn : null}
${backlogTable(page)}
${chatsTable(page)}
</section>`,
    figures,
  };
}
