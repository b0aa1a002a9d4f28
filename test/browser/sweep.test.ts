import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyhour } from '../cli/busyhour.ts';

const CHROMIUM = '/usr/bin/chromium';
const HOSTILE = '<img src=x onerror=alert(1)>';
const BASE = {
  replications: 3,
  horizon: { start: '08:00', end: '09:00', interval: '30m' },
  contactTypes: { calls: { arrivals: { rate: '20/30m' }, talk: '2m', patience: '2m' } },
  agentGroups: { [HOSTILE]: { skills: ['calls'], staff: 2, pay: { perHour: 20 } } },
};
const STAFF = `agentGroups.${JSON.stringify(HOSTILE)}.staff`;
const GRID = {
  [STAFF]: [2, 3, 4],
  'contactTypes.calls.patience': ['1m', '4m'],
  'contactTypes.calls.talk': ['2m', '3m'],
};
const SWEEPS = {
  grid: { name: HOSTILE, base: 'base.json', factors: GRID },
  sampled: {
    base: 'base.json',
    factors: {
      'contactTypes.calls.patience': { from: '1m', to: '5m' },
      'contactTypes.calls.talk': { from: '1m', to: '3m' },
    },
    design: { latinHypercube: 40 },
  },
  single: { base: 'base.json', replications: 1, factors: { 'contactTypes.calls.patience': ['1m'] } },
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it with "apt-get install chromium"`);
  folder = mkdtempSync(join(tmpdir(), 'busyhour-sweep-'));
  writeFileSync(join(folder, 'base.json'), JSON.stringify(BASE));
  for (const [name, sweep] of Object.entries(SWEEPS)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(sweep));
    expect(await busyhour(['sweep', `${name}.json`, '--quiet'], { cwd: folder })).toMatchObject({
      code: 0,
      stderr: '',
    });
  }
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args });
});

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The report of a sweep, all its figures drawn, and what the browser complained about. */
async function open(name: keyof typeof SWEEPS, width = 1400): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 1000 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    dialog.dismiss();
  });
  const address = pathToFileURL(join(folder, 'output', name, 'report.html')).href;
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== address) complaints.push(request.url());
  });
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-figure]')].every((figure) => figure.querySelector('.main-svg')),
  );
  return { page, complaints };
}

const figures = (page: Page) =>
  page.locator('[data-figure]').evaluateAll((all) => all.map((figure) => figure.getAttribute('data-figure')));

describe('the report of a sweep', () => {
  it('draws main effects, a map of two factors and the frontier, whatever things are called', async () => {
    const { page, complaints } = await open('grid');
    expect(await figures(page)).toEqual([
      'effects-serviceLevel',
      'effects-abandonment',
      'effects-asa',
      'effects-occupancy',
      'effects-cost',
      'heat-serviceLevel',
      'heat-cost',
      'frontier',
    ]);
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
    expect(await page.locator('main img').count()).toBe(0);
    const texts = await page.locator('[data-figure="heat-serviceLevel"] .heatmap-label').allTextContents();
    expect(texts).toHaveLength(6);
    for (const text of texts) expect(text).toMatch(/^[\d.<>]+%$/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('tells sampled factors in ranges of about as many cells', async () => {
    const { page, complaints } = await open('sampled');
    const cells = await page.locator('.table').first().locator('tbody tr td:nth-child(3)').allTextContents();
    expect(cells).toEqual(Array.from({ length: 16 }, () => '5'));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('of one cell has its numbers and no figures', async () => {
    const { page, complaints } = await open('single');
    expect(await figures(page)).toEqual([]);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('fits on a telephone', async () => {
    const { page, complaints } = await open('grid', 390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
