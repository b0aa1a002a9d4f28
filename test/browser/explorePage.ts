import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { busyhour } from '../cli/busyhour.ts';
import { type Look, type OpenedPage, openPage, pagesFolder } from './chromium.ts';

/** Fewer than the files ask for: enough for every number to have an interval. */
export const REPLICATIONS = '12';

/** What the page has once all replications of what it stands at are simulated and drawn. */
const SHARP = 'html[data-sharp]';

const made = new Map<string, Promise<string>>();

/** The what-if page of a scenario file, made by the program, opened from the disk, its first sharp picture drawn. */
export async function openExplorePage(file: string, look: Omit<Look, 'ready'> = {}): Promise<OpenedPage> {
  const path = made.get(file) ?? make(file);
  made.set(file, path);
  return openPage(await path, { ...look, ready: SHARP });
}

async function make(file: string): Promise<string> {
  const out = mkdtempSync(join(pagesFolder(), 'page-'));
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

/** Waits until what the page now stands at is simulated and drawn. */
export async function sharp(page: Page): Promise<void> {
  await page.waitForSelector(SHARP, { state: 'attached', timeout: 90_000 });
}
