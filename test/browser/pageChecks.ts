import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to: the rule, and where it is broken. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`);
  });
}

/** By how many pixels the page is wider than the screen. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** Whether a script out of a hostile name ran: each of them would set `globalThis.ran`. */
export function hostileScriptRan(page: Page): Promise<boolean> {
  return page.evaluate(() => 'ran' in globalThis);
}

/** Adds a script that is not the page's own. */
export function addForeignScript(page: Page): Promise<void> {
  return page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = 1';
    document.body.append(script);
  });
}

/** Where the entries of the navigation lead, and how many headings are there. */
export function navigation(page: Page): Promise<readonly { readonly target: string; readonly headings: number }[]> {
  return page.locator('nav a').evaluateAll((links) =>
    links.map((link) => {
      const target = link.getAttribute('href') ?? '';
      return { target, headings: document.querySelectorAll(`h2${target}`).length };
    }),
  );
}
