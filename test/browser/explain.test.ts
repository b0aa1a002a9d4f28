import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/experiment/explain/explain.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { explainHtml } from '../../src/report/explain/explainHtml.ts';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const WIDE = { width: 1400, height: 1000 };
const NARROW = { width: 390, height: 844 };
const HOSTILE_NAME = '<script>globalThis.ran = 1</script>"\u202e%{x}<img src=x onerror="globalThis.ran=1">';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = {
  // Every figure; a gap that is clear; intervals that missed.
  overload: 'overload',
  // Many steps, and every interval missed.
  bank: 'retail-bank',
  // No interval misses.
  call: 'first-call',
  hostile: 'two-skills',
} as const;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it with "apt-get install chromium"`);
  folder = mkdtempSync(join(tmpdir(), 'busyhour-explain-'));
  const plotly = plotlySource();
  for (const [name, file] of Object.entries(PAGES)) {
    const read = loadScenario(`scenarios/${file}.yaml`, { replications: 5 });
    const scenario = name === 'hostile' ? { ...read, name: HOSTILE_NAME, seed: HOSTILE_NAME } : read;
    const { explanation, run } = await explain(scenario, { crew: inlineCrew });
    writeFileSync(join(folder, `${name}.html`), explainHtml(explanation, run, scenario, { plotly }));
  }
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

async function open(name: keyof typeof PAGES, viewport = WIDE, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 60_000 });
  return { page, complaints };
}

function figures(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[data-figure]:has(svg.main-svg)')
    .evaluateAll((places) => places.map((place) => place.getAttribute('data-figure')));
}

const LAYOUTS = [
  ['wide, light', WIDE, 'light'],
  ['wide, dark', WIDE, 'dark'],
  ['narrow, light', NARROW, 'light'],
  ['narrow, dark', NARROW, 'dark'],
] as const;

describe.each(LAYOUTS)('the page of an explanation in Chromium, %s', (_, viewport, theme) => {
  it.each(['overload', 'bank'] as const)(
    'opens that of %s from a file, every figure drawn, without a complaint, sideways scroll or barrier',
    async (name) => {
      const { page, complaints } = await open(name, viewport, theme);
      expect(await figures(page)).toEqual(['waterfall', 'staffAsked', 'missCauses']);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
        };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`,
        );
      });
      expect(violations).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the page of an explanation in Chromium', () => {
  it('writes the points of every step and its level beside its bar, none over another', async () => {
    const { page } = await open('bank');
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
    await page.context().close();
  });

  it('says so where no interval misses, and draws no causes', async () => {
    const { page, complaints } = await open('call', NARROW);
    expect(await figures(page)).toEqual(['waterfall', 'staffAsked']);
    expect(await page.locator('section:has(#misses)').textContent()).toContain('No interval is below the target.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows hostile names whole and runs none of them', async () => {
    const { page, complaints } = await open('hostile', NARROW);
    expect(await page.locator('h1').textContent()).toBe(HOSTILE_NAME);
    expect(await page.locator('footer bdi').textContent()).toBe(HOSTILE_NAME);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('leads from each entry of its navigation to a heading', async () => {
    const { page } = await open('overload');
    const targets = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets).toEqual(['#climb', '#misses', '#how']);
    for (const target of targets) expect(await page.locator(`h2${target}`).count()).toBe(1);
    await page.context().close();
  });
});
