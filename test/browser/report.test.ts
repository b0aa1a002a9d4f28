import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { html } from '../../src/report/html.ts';
import { HOSTILE, HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { centerRun, outboundRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, emptyRun, type Sample, tinyRun } from '../frozen/sampleRun.ts';
import { LAYOUTS, NARROW, openPage, pagesFolder } from './chromium.ts';
import { addForeignScript, hostileScriptRan, navigation, sidewaysScroll } from './pageChecks.ts';

/** The center with all its channels, which earns more than it costs. */
function gain(): Sample {
  const { run, scenario } = centerRun();
  const total = { mean: -120_160, low: -120_749, high: -119_634 };
  return { scenario, run: { ...run, estimates: { ...run.estimates, cost: { ...run.estimates.cost, total } } } };
}

const samples: { readonly [name: string]: Sample } = {
  bank: bankRun(),
  tiny: tinyRun(),
  empty: emptyRun(),
  hostile: bankRun(HOSTILE),
  journey: journeyRun(),
  hostileJourney: journeyRun(HOSTILE),
  center: centerRun(),
  outbound: outboundRun(),
  gain: gain(),
  hostileCenter: centerRun({ ...HOSTILE, types: [...HOSTILE_TYPES, ...HOSTILE_TYPES.map((name) => `${name}'`)] }),
};

beforeAll(async () => {
  const plotly = plotlySource();
  for (const [name, { run, scenario }] of Object.entries(samples))
    writeFileSync(join(pagesFolder(), `${name}.html`), html(run, scenario, { plotly }));
});

/** Width and height of the drawing in each figure, by name; its marks are the shapes that plotly drew from data. */
async function drawings(page: Page) {
  return page.locator('[data-figure]').evaluateAll((places) =>
    places.map((place) => {
      const box = place.querySelector('svg.main-svg')?.getBoundingClientRect();
      const marks = place.querySelectorAll('.plot path, .plot .point path, .bars path').length;
      return { id: place.getAttribute('data-figure') ?? '', width: box?.width ?? 0, height: box?.height ?? 0, marks };
    }),
  );
}

const BANK_FIGURES = ['demand', 'serviceLevel', 'waits', 'abandonment', 'risk', 'waitDistribution'];
const AGENT_FIGURES = ['paidTime', 'occupancy', 'idleCost', 'agentTime'];
const FIGURES: { readonly [name: string]: readonly string[] } = {
  bank: [...BANK_FIGURES, ...AGENT_FIGURES],
  journey: [...BANK_FIGURES, 'attemptEnds', 'attemptOrigins', ...AGENT_FIGURES],
  center: [...BANK_FIGURES, 'outbound', 'backlog', 'satisfaction', ...AGENT_FIGURES],
  // Its talk has one phase and no wrap, so that there is nothing to divide the handling time into.
  outbound: ['outbound', 'paidTime', 'occupancy', 'idleCost'],
};

describe.each(LAYOUTS)('the report in Chromium, %s', (_, viewport, colorScheme) => {
  it.each(['bank', 'journey', 'center', 'outbound'])(
    'opens the %s run from a file, every figure drawn, without a complaint or sideways scroll',
    async (name) => {
      const { page, complaints } = await openPage(`${name}.html`, { viewport, colorScheme });
      const drawn = await drawings(page);
      expect(drawn.map(({ id }) => id)).toEqual(FIGURES[name]);
      for (const { width, height, marks } of drawn) {
        expect(width).toBeGreaterThan(250);
        expect(height).toBeGreaterThan(100);
        expect(marks).toBeGreaterThan(0);
      }
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});

describe('the report in Chromium', () => {
  it.each(['tiny', 'empty'])('draws the %s run without a complaint', async (name) => {
    const { page, complaints } = await openPage(`${name}.html`, { viewport: NARROW });
    for (const { width } of await drawings(page)) expect(width).toBeGreaterThan(250);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows hostile names whole and runs none of them, in any view', async () => {
    const { page, complaints } = await openPage('hostile.html', { viewport: NARROW });
    expect(await page.locator('#view option').allTextContents()).toEqual(['All contacts', ...HOSTILE_TYPES]);
    for (const view of ['type0', 'type1', 'type2', 'total']) {
      await page.selectOption('#view', view);
      await page.waitForFunction(
        (key) => document.querySelector(`[data-view="${key}"]`)?.hasAttribute('hidden') === false,
        view,
      );
    }
    const bdis = await page.locator('bdi').allTextContents();
    for (const name of [...HOSTILE_TYPES, ...HOSTILE_GROUPS]) expect(bdis).toContain(name);
    expect(await page.locator('[data-figure=agentTime] a, [data-figure] img, [data-figure] script').count()).toBe(0);
    expect(await page.locator('[data-figure=agentTime] .ytick text').first().textContent()).toContain('</script>');
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('draws hostile names among the attempts as text', async () => {
    const { page, complaints } = await openPage('hostileJourney.html', { viewport: NARROW });
    const labels = await page.locator('[data-figure=attemptEnds] .ytick text').allTextContents();
    expect(labels[0]).toBe('All contacts');
    expect(labels[1]).toContain('</script>');
    expect(await page.locator('[data-figure=attemptEnds] :is(a, img, script)').count()).toBe(0);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('draws hostile names of outbound types and of what can wait as text', async () => {
    const { page, complaints } = await openPage('hostileCenter.html', { viewport: NARROW });
    expect(await page.locator('[data-figure] :is(a, img, script)').count()).toBe(0);
    const names = await page.locator('section:has(#outbound) table bdi').allTextContents();
    expect(names).toEqual(HOSTILE_TYPES.slice(1).map((name) => `${name}'`));
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('keeps each figure beside the service level on one line, and a gain too', async () => {
    const { page } = await openPage('gain.html');
    const tiles = await page.locator('.tile .value').evaluateAll((places) =>
      places.map((place) => ({
        text: place.textContent?.replaceAll('\u00a0', ' '),
        lines: Math.round(place.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(place).lineHeight)),
      })),
    );
    expect(tiles.at(-1)?.text).toBe('120,160 USD');
    expect(tiles.map(({ lines }) => lines)).toEqual(tiles.map(() => 1));
  });

  it('leads from each entry of its navigation to a heading', async () => {
    const { page } = await openPage('center.html');
    const targets = ['#service', '#outbound', '#channels', '#satisfaction', '#agents', '#tables', '#how'];
    expect(await navigation(page)).toEqual(targets.map((target) => ({ target, headings: 1 })));
  });

  it('refuses a script that is not its own', async () => {
    const { page, complaints } = await openPage('tiny.html');
    await addForeignScript(page);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(complaints.join()).toContain('Content Security Policy');
  });

  it('switches words, tables and figures to the contact type that the reader chooses', async () => {
    const { page, complaints } = await openPage('bank.html');
    const finding = page.locator('figure:has([data-figure=serviceLevel]) .finding:visible');
    const before = await finding.textContent();
    await page.selectOption('#view', 'type2');
    await page.waitForFunction(() =>
      document.querySelector('[data-figure=serviceLevel]')?.textContent?.includes('target 90% in'),
    );
    expect(await finding.count()).toBe(1);
    expect(await finding.textContent()).not.toBe(before);
    expect(await finding.textContent()).toContain('target of 90%');
    expect(complaints).toEqual([]);
  });

  it('follows the reader to dark colors and to paper', async () => {
    const { page, complaints } = await openPage('bank.html');
    const ink = () =>
      page
        .locator('[data-figure=demand] .scatterlayer path.js-line')
        .last()
        .evaluate((path) => getComputedStyle(path).stroke);
    const light = await ink();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ink, { timeout: 30_000 }).not.toBe(light);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(ink, { timeout: 30_000 }).toBe(light);
    expect(complaints).toEqual([]);
  });

  it('copies a table for a spreadsheet', async () => {
    const { page, complaints } = await openPage('bank.html');
    await page.locator('button.copy').first().click();
    await expect.poll(() => page.locator('button.copy').first().textContent()).toBe('Copied');
    expect(complaints).toEqual([]);
  });
});
