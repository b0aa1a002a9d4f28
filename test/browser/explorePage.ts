import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { busyhour } from '../cli/busyhour.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const WIDE = { width: 1400, height: 1000 };
export const NARROW = { width: 390, height: 844 };

/** What-if pages of scenario files, made by the program, in Chromium. */
export interface ExplorePages {
  /** The page of a file, opened from the disk, its first sharp picture drawn. */
  open(file: string, look?: Look): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface Look {
  readonly viewport?: typeof WIDE;
  readonly colorScheme?: 'light' | 'dark';
}

/** Fewer than the files ask for: enough for every number to have an interval. */
export const REPLICATIONS = '12';

export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, dialogs, and requests to anywhere but the file. */
  readonly complaints: readonly string[];
}

export async function explorePages(): Promise<ExplorePages> {
  const folder = mkdtempSync(join(tmpdir(), 'busyhour-explore-'));
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: QUIET });
  const made = new Map<string, Promise<string>>();
  return {
    async open(file, { viewport = WIDE, colorScheme = 'light' } = {}) {
      const path = made.get(file) ?? make(file, folder);
      made.set(file, path);
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
      await page.goto(pathToFileURL(await path).href);
      await sharp(page);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function make(file: string, folder: string): Promise<string> {
  const out = mkdtempSync(join(folder, 'page-'));
  const { code, stdout, stderr } = await busyhour([
    'explore',
    resolve(file),
    '--replications',
    REPLICATIONS,
    '--out',
    out,
  ]);
  const [, path] = /^Wrote (.*): open it in a browser\n$/.exec(stdout) ?? [];
  if (code !== 0 || path === undefined) throw new Error(`no page was made of ${file}: ${stderr}`);
  return path;
}

/** Waits until all replications of what the page stands at are simulated and drawn. */
export async function sharp(page: Page): Promise<void> {
  await page.waitForSelector('html[data-sharp]', { state: 'attached', timeout: 90_000 });
}
