import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contentPolicy } from './contentPolicy.ts';
import { meanText, rangeText } from './estimateText.ts';
import { percent, plural } from './format.ts';
import { embeddedJson, type Markup, markup, named, raw } from './markup.ts';
import { meter } from './meter.ts';
import { method } from './method.ts';
import { type Page, pageOf } from './page.ts';
import { PAGE_SCRIPT } from './pageScript.ts';
import { PALETTE } from './palette.ts';
import type { Section } from './section.ts';
import { agentsSection } from './sections/agents.ts';
import { channelsSection } from './sections/channels.ts';
import { journeySection } from './sections/journey.ts';
import { numbersSection } from './sections/numbers.ts';
import { outboundSection } from './sections/outbound.ts';
import { satisfactionSection } from './sections/satisfaction.ts';
import { serviceSection } from './sections/service.ts';
import { STYLE_SHEET } from './styleSheet.ts';
import { summaryOf } from './summary.ts';
import { tiles } from './tiles.ts';
import { queuedTypes } from './uses.ts';

export interface ReportAssets {
  /** plotly.js-dist-min, compressed with gzip, in base64. */
  readonly plotly: string;
}

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
  const figures = Object.assign({}, ...sections.map((section) => section.figures));
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(PAGE_SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="busyhour ${run.result.busyhour}">
<title>${scenario.name} – busyhour report</title>
<style>${raw(STYLE_SHEET)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="page">
${header(page, sections)}
<main id="main">
${answer(page)}
${warnings(run.result.warnings)}
${tiles(page)}
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
${sections.map((section) => [section.markup, '\n'])}<section id="method" aria-labelledby="how"><h2 id="how">How it was computed</h2>
${method(page)}
</section>
</main>
<footer>busyhour ${run.result.busyhour} · scenario ${run.result.scenario.digest.slice(0, 12)} · seed ${named(run.result.seed)}</footer>
</div>
<script type="application/json" id="figures">${raw(embeddedJson({ figures, palette: PALETTE }))}</script>
<script type="application/octet-stream" id="plotly">${raw(assets.plotly.replace(/[^A-Za-z0-9+/=]/g, ''))}</script>
<script>${raw(PAGE_SCRIPT)}</script>
</body>
</html>
`.html;
}

function header({ scenario, run, grid, unit }: Page, sections: readonly Section[]): Markup {
  const { contactTypes, agentGroups } = scenario;
  const whole = grid.whole === '' ? '' : `, ${grid.whole}`;
  const queued = queuedTypes(scenario).length;
  const outbound = contactTypes.filter((type) => type.outbound !== null).length;
  const setting = [
    `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${whole}`,
    ...(queued > 0 ? [plural(queued, 'contact type')] : []),
    ...(outbound > 0 ? [plural(outbound, 'outbound type')] : []),
    plural(agentGroups.length, 'agent group'),
    plural(run.result.replications, `simulated ${unit}`),
  ];
  const links = sections.map(({ id, link }) => markup`<li><a href="#${id}">${link}</a></li>`);
  return markup`<header><div class="brand"><span><b>busyhour</b> report</span>
<nav aria-label="Sections"><ul>${links}<li><a href="#how">How it was computed</a></li></ul></nav></div>
<h1>${named(scenario.name)}</h1><p class="setting">${setting.join(' · ')}</p></header>`;
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
