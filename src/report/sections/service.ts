import { channelNames } from '../channelNames.ts';
import { figureSection } from '../figureSection.ts';
import { formulaDifferences } from '../findings/formulas.ts';
import { capitalized, list } from '../format.ts';
import { type Markup, markup } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Section } from '../section.ts';
import { queuedTypes, usesOf } from '../uses.ts';
import { hasFormulas } from '../view.ts';

/** How those who wait are served through the day; nothing for a center that only calls. */
export function serviceSection(page: Page): Section | null {
  if (queuedTypes(page.scenario).length === 0) return null;
  const patient = [
    ...channelNames(page.scenario, 'email', 'task'),
    ...(usesOf(page.scenario).outbound ? ['outbound contacts'] : []),
  ];
  const formulas = page.views.some(hasFormulas)
    ? ' The formulas see the same load and the same agents as the simulation.'
    : '';
  const [total] = page.views;
  const differences = total === undefined ? null : formulaDifferences(page, total);
  const noLoad =
    patient.length === 0 || formulas === ''
      ? ''
      : ` ${capitalized(list(patient))}, which can wait, are no load to them.`;
  const { markup: drawn, figures } = figureSection(page, 'contacts');
  return {
    id: 'service',
    link: 'Service',
    markup: markup`<section aria-labelledby="service"><h2 id="service">Service through the ${page.unit === 'day' ? 'day' : 'horizon'}</h2>
<p class="intro">Each point is an interval of ${page.grid.intervalText}.${formulas}${noLoad}${differences === null ? null : ` ${differences}`}</p>
${chooser(page)}
${drawn}
</section>`,
    figures,
  };
}

function chooser({ views, scenario }: Page): Markup | null {
  if (views.length < 2) return null;
  const left = queuedTypes(scenario).length - (views.length - 1);
  const note =
    left > 0
      ? markup`<span>The ${views.length - 1} types with the most contacts; intervals.csv has all ${views.length - 1 + left}.</span>`
      : null;
  return markup`<div class="chooser"><label for="view">Show</label><select id="view" autocomplete="off">${views.map(
    ({ key, name }) => markup`<option value="${key}">${name ?? 'All contacts'}</option>`,
  )}</select>${note}</div>`;
}
