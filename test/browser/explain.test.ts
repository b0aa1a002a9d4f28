import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/experiment/explain/explain.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { explainHtml } from '../../src/report/explain/explainHtml.ts';
import { LAYOUTS, NARROW, openPage, pagesFolder } from './chromium.ts';
import { barriers, hostileScriptRan, navigation, sidewaysScroll } from './pageChecks.ts';

const HOSTILE_NAME = '<script>globalThis.ran = 1</script>"\u202e%{x}<img src=x onerror="globalThis.ran=1">';

const PAGES = {
  // Every figure; a gap that is clear; intervals that missed.
  overload: 'overload',
  // Many steps, and every interval missed.
  bank: 'retail-bank',
  // No interval misses.
  call: 'first-call',
  hostile: 'two-skills',
} as const;

beforeAll(async () => {
  const plotly = plotlySource();
  for (const [name, file] of Object.entries(PAGES)) {
    const read = loadScenario(`scenarios/${file}.yaml`, { replications: 5 });
    const scenario = name === 'hostile' ? { ...read, name: HOSTILE_NAME, seed: HOSTILE_NAME } : read;
    const { explanation, run } = await explain(scenario, { crew: inlineCrew });
    writeFileSync(join(pagesFolder(), `${name}.html`), explainHtml(explanation, run, scenario, { plotly }));
  }
});

function figures(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[data-figure]:has(svg.main-svg)')
    .evaluateAll((places) => places.map((place) => place.getAttribute('data-figure')));
}

describe.each(LAYOUTS)('the page of an explanation in Chromium, %s', (_, viewport, colorScheme) => {
  it.each(['overload', 'bank'] as const)(
    'opens that of %s from a file, every figure drawn, without a complaint, sideways scroll or barrier',
    async (name) => {
      const { page, complaints } = await openPage(`${name}.html`, { viewport, colorScheme });
      expect(await figures(page)).toEqual(['waterfall', 'staffAsked', 'missCauses']);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
      expect(await barriers(page)).toEqual([]);
    },
  );
});

describe('the page of an explanation in Chromium', () => {
  it('writes the points of every step and its level beside its bar, none over another', async () => {
    const { page } = await openPage('bank.html');
    const rows = await page.locator('#climb ~ .table tbody tr').count();
    const labels = page.locator('[data-figure=waterfall] .ytick text');
    expect(await labels.count()).toBe(rows);
    const boxes = await labels.evaluateAll((texts) =>
      texts.map((text) => text.getBoundingClientRect()).map(({ top, bottom, left }) => ({ top, bottom, left })),
    );
    const down = boxes.toSorted((a, b) => a.top - b.top);
    down.slice(1).forEach((box, place) => {
      expect(box.top).toBeGreaterThanOrEqual(down[place]?.bottom ?? 0);
    });
    const frame = await page.locator('[data-figure=waterfall]').boundingBox();
    for (const { left } of boxes) expect(left).toBeGreaterThanOrEqual(frame?.x ?? 0);
  });

  it('says so where no interval misses, and draws no causes', async () => {
    const { page, complaints } = await openPage('call.html', { viewport: NARROW });
    expect(await figures(page)).toEqual(['waterfall', 'staffAsked']);
    expect(await page.locator('section:has(#misses)').textContent()).toContain('No interval is below the target.');
    expect(complaints).toEqual([]);
  });

  it('shows hostile names whole and runs none of them', async () => {
    const { page, complaints } = await openPage('hostile.html', { viewport: NARROW });
    expect(await page.locator('h1').textContent()).toBe(HOSTILE_NAME);
    expect(await page.locator('footer bdi').textContent()).toBe(HOSTILE_NAME);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leads from each entry of its navigation to a heading', async () => {
    const { page } = await openPage('overload.html');
    const targets = ['#climb', '#misses', '#how'];
    expect(await navigation(page)).toEqual(targets.map((target) => ({ target, headings: 1 })));
  });
});
