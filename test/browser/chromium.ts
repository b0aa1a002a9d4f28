import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page, type ViewportSize } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';
/** Without these it looks for updates and neighbors, and a test would see requests that are not the page's. */
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
/** As root, and on machines without a graphics card. */
const PLAIN = ['--no-sandbox', '--disable-gpu', '--disable-sync'];

export const WIDE: ViewportSize = { width: 1400, height: 1000 };
export const NARROW: ViewportSize = { width: 390, height: 844 };
/** A title, a screen and its colors. */
export const LAYOUTS = [
  ['wide, light', WIDE, 'light'],
  ['wide, dark', WIDE, 'dark'],
  ['narrow, light', NARROW, 'light'],
  ['narrow, dark', NARROW, 'dark'],
] as const;

export interface Look {
  readonly viewport?: ViewportSize;
  readonly colorScheme?: 'light' | 'dark';
  /** What the page has once all is drawn. */
  readonly ready?: string;
}

export interface OpenedPage {
  readonly page: Page;
  /** Whatever the console says, uncaught errors, dialogs, and requests to anywhere but the file. */
  readonly complaints: readonly string[];
}

let browser: Promise<Browser> | undefined;
let folder: string | undefined;

afterAll(async () => {
  await (await browser)?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** A folder for the pages of this test file, removed after its last test. */
export function pagesFolder(): string {
  folder ??= mkdtempSync(join(tmpdir(), 'busyhour-pages-'));
  return folder;
}

/** Opens a file of the folder, all its figures drawn, until the test ends. */
export async function openPage(file: string, look: Look = {}): Promise<OpenedPage> {
  const opened = await openForAll(file, look);
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** The same for several tests, until one of them closes it or the last of the file ends. */
export async function openForAll(
  file: string,
  { viewport = WIDE, colorScheme = 'light', ready = 'html[data-ready]' }: Look = {},
): Promise<OpenedPage> {
  browser ??= launch();
  const context = await (await browser).newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const address = pathToFileURL(resolve(pagesFolder(), file)).href;
  const complaints = complaintsOf(page, address);
  await page.goto(address);
  await page.waitForSelector(ready, { state: 'attached', timeout: 90_000 });
  return { page, complaints };
}

async function launch(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it with "apt-get install chromium"`);
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...QUIET, ...PLAIN] });
}

function complaintsOf(page: Page, address: string): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && url !== address) complaints.push(`request: ${url}`);
  });
  return complaints;
}
