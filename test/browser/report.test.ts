import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { html } from '../../src/report/html.ts';
import { HOSTILE, HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';
import { centerRun, outboundRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, emptyRun, type Sample, tinyRun } from '../frozen/sampleRun.ts';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const WIDE = { width: 1400, height: 1000 };
const NARROW = { width: 390, height: 844 };

let browser: Browser;
let folder: string;
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
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it with "apt-get install chromium"`);
  folder = mkdtempSync(join(tmpdir(), 'busyhour-report-'));
  const plotly = plotlySource();
  for (const [name, { run, scenario }] of Object.entries(samples))
    writeFileSync(join(folder, `${name}.html`), html(run, scenario, { plotly }));
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [...QUIET, '--disable-component-update', '--disable-sync'],
  });
});

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, dialogs, and requests to anywhere but the file. */
  readonly complaints: readonly string[];
}

async function open(name: string, viewport = WIDE, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 60_000 });
  return { page, complaints };
}

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

const LAYOUTS = [
  ['wide, light', WIDE, 'light'],
  ['wide, dark', WIDE, 'dark'],
  ['narrow, light', NARROW, 'light'],
  ['narrow, dark', NARROW, 'dark'],
] as const;

describe.each(LAYOUTS)('the report in Chromium, %s', (_, viewport, theme) => {
  it.each(['bank', 'journey', 'center', 'outbound'])(
    'opens the %s run from a file, every figure drawn, without a complaint or sideways scroll',
    async (name) => {
      const { page, complaints } = await open(name, viewport, theme);
      const drawn = await drawings(page);
      expect(drawn.map(({ id }) => id)).toEqual(FIGURES[name]);
      for (const { width, height, marks } of drawn) {
        expect(width).toBeGreaterThan(250);
        expect(height).toBeGreaterThan(100);
        expect(marks).toBeGreaterThan(0);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the report in Chromium', () => {
  it.each(['tiny', 'empty'])('draws the %s run without a complaint', async (name) => {
    const { page, complaints } = await open(name, NARROW);
    for (const { width } of await drawings(page)) expect(width).toBeGreaterThan(250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows hostile names whole and runs none of them, in any view', async () => {
    const { page, complaints } = await open('hostile', NARROW);
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
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws hostile names among the attempts as text', async () => {
    const { page, complaints } = await open('hostileJourney', NARROW);
    const labels = await page.locator('[data-figure=attemptEnds] .ytick text').allTextContents();
    expect(labels[0]).toBe('All contacts');
    expect(labels[1]).toContain('</script>');
    expect(await page.locator('[data-figure=attemptEnds] :is(a, img, script)').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('draws hostile names of outbound types and of what can wait as text', async () => {
    const { page, complaints } = await open('hostileCenter', NARROW);
    expect(await page.locator('[data-figure] :is(a, img, script)').count()).toBe(0);
    const names = await page.locator('section:has(#outbound) table bdi').allTextContents();
    expect(names).toEqual(HOSTILE_TYPES.slice(1).map((name) => `${name}'`));
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps each figure beside the service level on one line, and a gain too', async () => {
    const { page } = await open('gain');
    const tiles = await page.locator('.tile .value').evaluateAll((places) =>
      places.map((place) => ({
        text: place.textContent?.replaceAll('\u00a0', ' '),
        lines: Math.round(place.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(place).lineHeight)),
      })),
    );
    expect(tiles.at(-1)?.text).toBe('120,160 USD');
    expect(tiles.map(({ lines }) => lines)).toEqual(tiles.map(() => 1));
    await page.context().close();
  });

  it('leads from each entry of its navigation to a heading', async () => {
    const { page } = await open('center');
    const targets = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets).toEqual(['#service', '#outbound', '#channels', '#satisfaction', '#agents', '#tables', '#how']);
    for (const target of targets) expect(await page.locator(`h2${target}`).count()).toBe(1);
    await page.context().close();
  });

  it('refuses a script that is not its own', async () => {
    const { page, complaints } = await open('tiny');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = 1';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(complaints.join()).toContain('Content Security Policy');
    await page.context().close();
  });

  it('switches words, tables and figures to the contact type that the reader chooses', async () => {
    const { page, complaints } = await open('bank');
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
    await page.context().close();
  });

  it('follows the reader to dark colors and to paper', async () => {
    const { page, complaints } = await open('bank');
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
    await page.context().close();
  });

  it('copies a table for a spreadsheet', async () => {
    const { page, complaints } = await open('bank');
    await page.locator('button.copy').first().click();
    await expect.poll(() => page.locator('button.copy').first().textContent()).toBe('Copied');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
