import type { Run } from '../experiment/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contentPolicy } from './contentPolicy.ts';
import { meanText, rangeText } from './estimateText.ts';
import { agentFigures, contactFigures } from './figureSection.ts';
import { percent, plural } from './format.ts';
import { journeySection } from './journeySection.ts';
import { embeddedJson, type Markup, markup, named, raw } from './markup.ts';
import { meter } from './meter.ts';
import { method } from './method.ts';
import { type Page, pageOf } from './page.ts';
import { PAGE_SCRIPT } from './pageScript.ts';
import { PALETTE } from './palette.ts';
import { STYLE_SHEET } from './styleSheet.ts';
import { summaryOf } from './summary.ts';
import { agentGroupsTable } from './tables/agentGroups.ts';
import { contactTypesTable } from './tables/contactTypes.ts';
import { costTable } from './tables/cost.ts';
import { intervalsTable } from './tables/intervals.ts';
import { poolsTable } from './tables/pools.ts';
import { serviceLevelsTable } from './tables/serviceLevels.ts';
import { tiles } from './tiles.ts';
import { queuedTypes } from './uses.ts';
import { targetText } from './verdict.ts';

export interface ReportAssets {
  /** plotly.js-dist-min, compressed with gzip, in base64. */
  readonly plotly: string;
}

/** The report of a run: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function html(run: Run, scenario: Scenario, assets: ReportAssets): string {
  const page = pageOf(run, scenario);
  const contacts = contactFigures(page);
  const journey = journeySection(page);
  const agents = agentFigures(page);
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
${header(page, journey.markup !== null)}
<main id="main">
${answer(page)}
${warnings(run.result.warnings)}
${tiles(page)}
<section aria-labelledby="service"><h2 id="service">Service through the ${page.unit === 'day' ? 'day' : 'horizon'}</h2>
<p class="intro">Each point is an interval of ${page.grid.intervalText}. The formulas see the same load and the same agents as the simulation.</p>
<noscript><p>The figures need JavaScript. All their numbers are in the tables.</p></noscript>
${chooser(page)}
${contacts.markup}
</section>
${journey.markup}
<section aria-labelledby="agents"><h2 id="agents">Agents and cost</h2>
${agents.markup}
${agentGroupsTable(page)}
${costTable(page)}
</section>
<section aria-labelledby="tables"><h2 id="tables">The numbers</h2>
${contactTypesTable(page)}
${page.views.map((view) => viewTable(page, view.key, intervalsTable(page, view)))}
${poolsTable(page)}
${serviceLevelsTable(page)}
</section>
<section id="method" aria-labelledby="how"><h2 id="how">How it was computed</h2>
${method(page)}
</section>
</main>
<footer>busyhour ${run.result.busyhour} · scenario ${run.result.scenario.digest.slice(0, 12)} · seed ${named(run.result.seed)}</footer>
</div>
<script type="application/json" id="figures">${raw(embeddedJson({ figures: { ...contacts.figures, ...journey.figures, ...agents.figures }, palette: PALETTE }))}</script>
<script type="application/octet-stream" id="plotly">${raw(assets.plotly.replace(/[^A-Za-z0-9+/=]/g, ''))}</script>
<script>${raw(PAGE_SCRIPT)}</script>
</body>
</html>
`.html;
}

function header({ scenario, run, grid, unit }: Page, journey: boolean): Markup {
  const { contactTypes, agentGroups } = scenario;
  const whole = grid.starts.length === 0 ? '' : `, ${grid.label(0)}–${grid.label(grid.starts.length)}`;
  const setting = [
    `${plural(grid.starts.length, 'interval')} of ${grid.intervalText}${whole}`,
    plural(contactTypes.length, 'contact type'),
    plural(agentGroups.length, 'agent group'),
    plural(run.result.replications, `simulated ${unit}`),
  ];
  return markup`<header><div class="brand"><span><b>busyhour</b> report</span>
<nav aria-label="Sections"><ul><li><a href="#service">Service</a></li>${
    journey ? markup`<li><a href="#journey">Before and after</a></li>` : null
  }<li><a href="#agents">Agents and cost</a></li>
<li><a href="#tables">The numbers</a></li><li><a href="#how">How it was computed</a></li></ul></nav></div>
<h1>${named(scenario.name)}</h1><p class="setting">${setting.join(' · ')}</p></header>`;
}

function answer(page: Page): Markup {
  const { verdict, headline, paragraphs } = summaryOf(page);
  const { scenario, run } = page;
  const { serviceLevel } = run.estimates.total;
  const range = rangeText(serviceLevel, percent);
  return markup`<section class="answer ${verdict}" aria-labelledby="answer"><h2 id="answer">${headline}</h2>
<div class="parts"><div class="figure"><span class="value">${meanText(serviceLevel, percent)}</span>
<span class="range">${range === '' ? 'no interval' : `95%: ${range}`}</span>
${meter(serviceLevel, scenario.serviceLevel.target)}
<span class="note">service level; the mark is the target, ${targetText(scenario.serviceLevel)}</span></div>
<div>${paragraphs.map((paragraph) => markup`<p>${paragraph}</p>`)}</div></div></section>`;
}

function warnings(texts: readonly string[]): Markup | null {
  if (texts.length === 0) return null;
  return markup`<section class="warnings" aria-labelledby="warnings"><h2 id="warnings">Warnings</h2><ul>${texts.map(
    (text) => markup`<li>${named(text)}</li>`,
  )}</ul></section>`;
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

function viewTable({ views }: Page, key: string, table: Markup): Markup {
  return views.length < 2 ? table : markup`<div data-view="${key}" ${key === 'total' ? '' : 'hidden'}>${table}</div>`;
}
