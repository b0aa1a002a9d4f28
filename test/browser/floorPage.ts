import { build } from 'esbuild';
import { FLOOR_CSS } from '../../src/report/explore/floorCss.ts';
import { embeddedJson, markup, raw } from '../../src/report/markup.ts';
import { STYLE_SHEET } from '../../src/report/styleSheet.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** The page simulates for itself, and hands the view out, so that a test can show it another day or none. */
const SCRIPT = `
import { floorView } from './src/browser/floor/floorView.ts';
import { floor } from './src/experiment/floor.ts';
import { floorNames } from './src/experiment/floor/floorNames.ts';
const scenario = JSON.parse(document.getElementById('scenario').textContent);
const view = floorView(document.getElementById('floor'), floorNames(scenario));
globalThis.showDay = (replication) => view.show(structuredClone(floor(scenario, replication)));
globalThis.clearDay = () => view.clear();
globalThis.showDay(0);
document.documentElement.dataset.ready = 'yes';
`;

/** A page with nothing but the wallboard, of the first day of a scenario. */
export async function floorPage(scenario: Scenario): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The floor</title><style>${raw(STYLE_SHEET)}${raw(FLOOR_CSS)}</style></head>
<body><div class="page"><main><h1>The floor</h1><section id="floor" aria-label="The floor"></section></main></div>
<script type="application/json" id="scenario">${raw(embeddedJson(scenario))}</script>
<script>${raw(script)}</script></body></html>`.html;
}
