import { contentPolicy } from './contentPolicy.ts';
import type { FigureData } from './figureSection.ts';
import { type Content, embeddedJson, type Markup, markup, raw } from './markup.ts';
import { PAGE_SCRIPT } from './pageScript.ts';
import { PALETTE } from './palette.ts';
import { STYLE_SHEET } from './styleSheet.ts';

export interface ReportAssets {
  /** plotly.js-dist-min, compressed with gzip, in base64. */
  readonly plotly: string;
}

/** What a report says; the frame around it is the same for all of them. */
export interface DocumentParts {
  /** Version of the program. */
  readonly version: string;
  /** What kind of report it is, beside the program's name: `report`, `comparison`. */
  readonly kind: string;
  readonly title: string;
  /** The heading of the page, and a line of what it was made from. */
  readonly heading: Content;
  readonly setting: string;
  /** Where the navigation leads: ids in the page, and what to call them. */
  readonly links: readonly { readonly id: string; readonly link: string }[];
  readonly main: Content;
  readonly footer: Content;
  readonly figures: FigureData;
}

/** A page of ours: one HTML file that opens from a disk, asks for nothing else, and has the same bytes every time. */
export function documentOf(parts: DocumentParts, assets: ReportAssets): string {
  const { version, kind, title, heading, setting, links, main, footer, figures } = parts;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(PAGE_SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="busyhour ${version}">
<title>${title} – busyhour ${kind}</title>
<style>${raw(STYLE_SHEET)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the ${kind}</a>
<div class="page">
<header><div class="brand"><span><b>busyhour</b> ${kind}</span>
${navigation(links)}</div>
<h1>${heading}</h1><p class="setting">${setting}</p></header>
<main id="main">
${main}
</main>
<footer>${footer}</footer>
</div>
<script type="application/json" id="figures">${raw(embeddedJson({ figures, palette: PALETTE }))}</script>
<script type="application/octet-stream" id="plotly">${raw(assets.plotly.replace(/[^A-Za-z0-9+/=]/g, ''))}</script>
<script>${raw(PAGE_SCRIPT)}</script>
</body>
</html>
`.html;
}

function navigation(links: DocumentParts['links']): Markup {
  return markup`<nav aria-label="Sections"><ul>${links.map(
    ({ id, link }) => markup`<li><a href="#${id}">${link}</a></li>`,
  )}</ul></nav>`;
}
