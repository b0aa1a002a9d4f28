import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyhour, type Ended } from '../cli/busyhour.ts';
import { HOSTILE_NAMES } from '../frozen/hostileNames.ts';
import { hostileScenario } from '../frozen/hostileScenario.ts';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const NARROW = { width: 390, height: 844 };

/** What would load, lead or show something that no page of ours has. */
const FOREIGN =
  'img, iframe, object, embed, base, link, [data-figure] a, a[href^="javascript:"], body style, main script';

/** Names of files may be hostile, too. */
const OTHER = '"><img src=x onerror=globalThis.ran=12>';
const NAME = HOSTILE_NAMES[0] ?? '';

/** Each page that the program writes: the command line that does, the name in its title, and how it says that all is drawn. */
const PAGES: {
  readonly [page: string]: { readonly args: readonly string[]; readonly title: string; readonly ready: string };
} = {
  'hostile/report.html': { args: ['run', 'hostile.yaml'], title: NAME, ready: 'html[data-ready]' },
  [`hostile-vs-${OTHER}/report.html`]: {
    args: ['compare', 'hostile.yaml', `${OTHER}.yaml`],
    title: OTHER,
    ready: 'html[data-ready]',
  },
  'hostile/explain.html': { args: ['explain', 'hostile.yaml'], title: NAME, ready: 'html[data-ready]' },
  'hostile/explore.html': { args: ['explore', 'hostile.yaml'], title: NAME, ready: 'html[data-sharp]' },
};

/** All pages speak of every contact type and group but this: to explain a figure, the scenario's name is enough. */
const EXPLANATION = 'hostile/explain.html';

let browser: Browser;
let folder: string;
const ended = new Map<string, Ended>();

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it with "apt-get install chromium"`);
  folder = mkdtempSync(join(tmpdir(), 'busyhour-names-'));
  writeFileSync(join(folder, 'hostile.yaml'), hostileScenario(0));
  writeFileSync(join(folder, `${OTHER}.yaml`), hostileScenario(1, 2));
  for (const [page, { args }] of Object.entries(PAGES)) {
    ended.set(page, await busyhour([...args, '--out', 'out', '--quiet'], { cwd: folder }));
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

async function open(
  name: string,
  ready: string,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: NARROW, reducedMotion: 'reduce' });
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
  await page.goto(pathToFileURL(join(folder, 'out', name)).href);
  await page.waitForSelector(ready, { state: 'attached', timeout: 60_000 });
  return { page, complaints };
}

describe.each(Object.entries(PAGES))('%s of forty hostile names in every field', (name, { title, ready }) => {
  it('runs nothing, asks for nothing, and shows names whole, as text', async () => {
    expect(ended.get(name)).toMatchObject({ code: 0, stderr: '' });
    const { page, complaints } = await open(name, ready);
    const texts = new Set(await page.locator('bdi, option').allTextContents());
    const expected = name === EXPLANATION ? [NAME] : HOSTILE_NAMES;
    expect(expected.filter((each) => !texts.has(each))).toEqual([]);
    expect(await page.title()).toContain(title);
    expect(await page.locator(FOREIGN).count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
