import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { Comparison } from '../../src/experiment/comparison.ts';
import { inlineCrew } from '../../src/experiment/inlineCrew.ts';
import { loadScenario } from '../../src/node/loadScenario.ts';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { compareHtml } from '../../src/report/compare/compareHtml.ts';
import { pageOfPlans } from '../../src/report/compare/pageOfPlans.ts';
import { verdictText } from '../../src/report/compare/verdictText.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { HOSTILE_GROUPS, HOSTILE_TYPES } from '../frozen/hostileNames.ts';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: string;
const comparisons: { [name: string]: Comparison } = {};

function bank(file: string): Scenario {
  return loadScenario(`scenarios/${file}.yaml`, { replications: 8 });
}

/** The bank with names that would do harm if a page took them for anything but text. */
function hostile(file: string): Scenario {
  const { contactTypes, agentGroups, ...rest } = bank(file);
  const name = (names: readonly string[], index: number) => names[index] ?? `${names[0]}${index}`;
  const types = new Map(contactTypes.map((type, index) => [type.name, name(HOSTILE_TYPES, index)]));
  return {
    ...rest,
    currency: '<b>$',
    contactTypes: contactTypes.map((type) => ({ ...type, name: types.get(type.name) ?? '' })),
    agentGroups: agentGroups.map((group, index) => ({
      ...group,
      name: name(HOSTILE_GROUPS, index),
      skills: group.skills.map((skill) => ({ ...skill, type: types.get(skill.type) ?? '' })),
    })),
  };
}

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it with "apt-get install chromium"`);
  folder = mkdtempSync(join(tmpdir(), 'busyhour-compare-'));
  const [a, b] = [bank('retail-bank'), bank('retail-bank-moved')];
  const cases = {
    two: [a, b].map((scenario, index) => ({ name: ['as it is', 'moved'][index] ?? '', scenario })),
    many: [a, b, a, b, a, b, a, b, a].map((scenario, index) => ({ name: `plan ${index}`, scenario })),
    hostile: ['retail-bank', 'retail-bank-moved'].map((file, index) => ({
      name: HOSTILE_TYPES[index] ?? '',
      scenario: hostile(file),
    })),
  };
  const plotly = plotlySource();
  for (const [name, candidates] of Object.entries(cases)) {
    const comparison = await compare(candidates, { crew: inlineCrew });
    comparisons[name] = comparison;
    writeFileSync(join(folder, `${name}.html`), compareHtml(comparison, { plotly }));
  }
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [...QUIET, '--disable-component-update', '--disable-sync'],
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

/** Opens a page, waits for its figures, and notes what goes wrong and what it asks for. */
async function opened(name: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', colorScheme });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
  return { page, errors, requests };
}

describe.each([
  ['two', 1400],
  ['two', 390],
  ['many', 390],
  ['hostile', 1400],
] as const)('the comparison %s in a browser, %i pixels wide', (name, width) => {
  let view: Opened;
  beforeAll(async () => {
    view = await opened(name, width);
  });
  afterAll(() => view.page.context().close());

  it('draws all its figures, runs nothing else, asks for nothing and is no wider than the screen', async () => {
    const { page, errors, requests } = view;
    expect({ errors, requests }).toEqual({ errors: [], requests: [] });
    expect(await page.locator('[data-figure]').count()).toBe(6);
    expect(await page.locator('[data-figure] svg.main-svg').count()).toBeGreaterThanOrEqual(6);
    const found = await page.evaluate(() => ({
      ran: 'ran' in globalThis,
      over: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(found).toEqual({ ran: false, over: 0 });
  });

  it('opens with the verdict, to the letter', async () => {
    const comparison = comparisons[name];
    if (comparison === undefined) throw new Error('the comparison was made');
    const text = (await view.page.locator('#answer').textContent()) ?? '';
    expect(text.replaceAll('\u00a0', ' ')).toBe(verdictText(pageOfPlans(comparison)));
  });

  it('names every plan in its table, with a difference for all but the first', async () => {
    const rows = view.page.locator('table').first().locator('tbody tr');
    const names = comparisons[name]?.plans.map((plan) => ` ${plan.name}`);
    expect(await rows.locator('th').allTextContents()).toEqual(names);
    expect(await rows.nth(0).locator('small').count()).toBe(0);
    expect(await rows.nth(1).locator('small').count()).toBeGreaterThan(4);
  });
});

it.each(['light', 'dark'] as const)(
  'the comparison of two plans has nothing that axe objects to, in %s',
  async (scheme) => {
    const { page } = await opened('two', 1400, scheme);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    await page.context().close();
  },
);
