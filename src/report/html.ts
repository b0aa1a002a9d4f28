import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { documentOf, type ReportAssets } from './document.ts';
import { meanText, rangeText } from './estimateText.ts';
import { percent, plural } from './format.ts';
import { type Markup, markup, named } from './markup.ts';
import { meter } from './meter.ts';
import { method } from './method.ts';
import { type Page, pageOf } from './page.ts';
import { agentsSection } from './sections/agents.ts';
import { channelsSection } from './sections/channels.ts';
import { journeySection } from './sections/journey.ts';
import { numbersSection } from './sections/numbers.ts';
import { outboundSection } from './sections/outbound.ts';
import { satisfactionSection } from './sections/satisfaction.ts';
import { serviceSection } from './sections/service.ts';
import { summaryOf } from './summary.ts';
import { tiles } from './tiles.ts';
import { queuedTypes } from './uses.ts';

/** The report of a run: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function html(run: Run, scenario: Scenario, assets: ReportAssets): string {
  const page = pageOf(run, scenario);
  const sections = [
    serviceSection(page),
    journeySection(page),
    outboundSection(page),
    channelsSection(page),
    satisfactionSection(page),
    agentsSection(page),
    numbersSection(page),
  ].filter((section) => section !== null);
  const { result } = run;
  return documentOf(
    {
      version: result.busyhour,
      kind: 'report',
      title: scenario.name,
      heading: named(scenario.name),
      setting: setting(page),
      links: [...sections, { id: 'how', link: 'How it was computed' }],
      main: markup`${answer(page)}
${warnings(result.warnings)}
${tiles(page)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
${sections.map((section) => [section.markup, '\n'])}<section id="method" aria-labelledby="how"><h2 id="how">How it was computed</h2>
${method(page)}
</section>`,
      footer: [
        `busyhour ${result.busyhour} · scenario ${result.scenario.digest.slice(0, 12)} · seed `,
        named(result.seed),
      ],
      figures: Object.assign({}, ...sections.map((section) => section.figures)),
    },
    assets,
  );
}

function setting({ scenario, run, grid, unit }: Page): string {
  const { contactTypes, agentGroups } = scenario;
  const whole = grid.whole === '' ? '' : `, ${grid.whole}`;
  const queued = queuedTypes(scenario).length;
  const outbound = contactTypes.filter((type) => type.outbound !== null).length;
  return [
    `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${whole}`,
    ...(queued > 0 ? [plural(queued, 'contact type')] : []),
    ...(outbound > 0 ? [plural(outbound, 'outbound type')] : []),
    plural(agentGroups.length, 'agent group'),
    plural(run.result.replications, `simulated ${unit}`),
  ].join(' · ');
}

function answer(page: Page): Markup {
  const { verdict, headline, paragraphs, figure } = summaryOf(page);
  const { estimate, goal, note } = figure;
  const range = rangeText(estimate, percent);
  return markup`<section class="answer ${verdict}" aria-labelledby="answer"><h2 id="answer">${headline}</h2>
<div class="parts"><div class="figure"><span class="value">${meanText(estimate, percent)}</span>
<span class="range">${range === '' ? 'no interval' : `95%: ${range}`}</span>
${meter(estimate, goal)}
<span class="note">${note}</span></div>
<div>${paragraphs.map((paragraph) => markup`<p>${paragraph}</p>`)}</div></div></section>`;
}

function warnings(texts: readonly string[]): Markup | null {
  if (texts.length === 0) return null;
  return markup`<section class="warnings" aria-labelledby="warnings"><h2 id="warnings">Warnings</h2><ul>${texts.map(
    (text) => markup`<li>${named(text)}</li>`,
  )}</ul></section>`;
}
