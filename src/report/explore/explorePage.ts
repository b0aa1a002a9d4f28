import type { BaseOverrides } from '../../experiment/whatIf/base.ts';
import type { Workbook } from '../../scenario/workbook.ts';
import { contentPolicy } from '../contentPolicy.ts';
import type { Mark } from '../figures/drawing.ts';
import { legendMark } from '../legendMark.ts';
import { embeddedJson, type Markup, markup, named, raw } from '../markup.ts';
import type { Color } from '../palette.ts';
import { STYLE_SHEET } from '../styleSheet.ts';
import { EXPLORE_CSS } from './exploreCss.ts';

/** What the page computes from: the files of the plan, by their paths relative to the plan's folder. */
export interface ExploreData {
  readonly file: string;
  readonly files: readonly (readonly [path: string, content: string | Workbook])[];
  readonly overrides: BaseOverrides;
}

export interface ExploreParts {
  readonly version: string;
  readonly title: string;
  readonly setting: string;
  readonly data: ExploreData;
}

/** The programs that run in the page, as text. */
export interface ExploreAssets {
  /** plotly.js-dist-min, compressed with gzip, in base64. */
  readonly plotly: string;
  /** What drives the page, and what simulates in its workers. */
  readonly script: string;
  readonly worker: string;
}

/** The what-if page: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function explorePage({ version, title, setting, data }: ExploreParts, assets: ExploreAssets): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(assets.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="busyhour ${version}">
<title>${title} – busyhour what-if</title>
<style>${raw(STYLE_SHEET + EXPLORE_CSS)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the what-if page</a>
<div class="page explore">
<header><div class="brand"><span><b>busyhour</b> what-if</span>
<nav aria-label="Sections"><ul><li><a href="#staffing">Staffing</a></li><li><a href="#service">Service</a></li><li><a href="#floor">The floor</a></li><li><a href="#variant">The variant</a></li></ul></nav></div>
<h1>${named(title)}</h1><p class="setting">${setting}</p></header>
<main id="main">
<noscript><p>This page simulates while you look at it, and needs JavaScript for that.</p></noscript>
<section id="problems" role="alert" hidden></section>
<div class="desk">
<section id="board" class="board" aria-label="Results" aria-busy="true"></section>
<section id="controls" class="controls" aria-labelledby="controls-title"><h2 id="controls-title">What if …</h2></section>
<div class="pictures">
<section id="staffing" aria-labelledby="staffing-title"></section>
<section id="service" class="figures" aria-label="Service by interval">
${FIGURES.map(figure)}
</section>
</div>
</div>
<section id="floor" aria-labelledby="floor-title"><h2 id="floor-title">See the floor</h2>
<p class="intro">One simulated day as a wallboard would have shown it, with your changes.</p></section>
<section id="variant" aria-labelledby="variant-title"><h2 id="variant-title">The variant</h2></section>
</main>
<footer>busyhour ${version} · <bdi>${data.file}</bdi> · simulated in this page, nothing is sent anywhere</footer>
</div>
<p id="status" role="status" class="unseen"></p>
<script type="application/json" id="plan">${raw(embeddedJson(data))}</script>
<script type="application/json" id="worker">${raw(embeddedJson(assets.worker))}</script>
<script type="application/octet-stream" id="plotly">${raw(assets.plotly.replace(/[^A-Za-z0-9+/=]/g, ''))}</script>
<script>${raw(assets.script)}</script>
</body>
</html>
`.html;
}

interface FigureFrame {
  readonly id: string;
  readonly title: string;
  readonly wide: boolean;
  readonly legend: readonly (readonly [label: string, color: Color, mark: Mark])[];
}

const PLANNED = ['the plan', 'workload', 'line'] as const;
const WHAT_IF = ['what if', 'accent', 'line'] as const;
const BAND = ['95% interval', 'accentBand', 'block'] as const;

const FIGURES: readonly FigureFrame[] = [
  { id: 'serviceLevel', title: 'Service level', wide: true, legend: [WHAT_IF, BAND, PLANNED] },
  { id: 'waits', title: 'Waits', wide: false, legend: [WHAT_IF, BAND, PLANNED] },
  { id: 'idle', title: 'Idle time', wide: false, legend: [['what if', 'accentBand', 'block'], PLANNED] },
];

function figure({ id, title, wide, legend }: FigureFrame): Markup {
  return markup`<figure class="${wide ? 'wide' : ''}" aria-labelledby="${id}-title">
<figcaption id="${id}-caption"><h3 id="${id}-title">${title}</h3>${figureLegend(legend)}</figcaption>
<div class="plot" data-figure="${id}" role="img" aria-labelledby="${id}-caption"></div>
</figure>`;
}

function figureLegend(entries: FigureFrame['legend']): Markup {
  return markup`<ul class="legend">${entries.map(([label, color, mark]) => {
    const { width, shape } = legendMark(mark);
    return markup`<li><svg viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true" fill="var(--${color})" stroke="var(--${color})">${shape}</svg><span>${label}</span></li>`;
  })}</ul>`;
}
