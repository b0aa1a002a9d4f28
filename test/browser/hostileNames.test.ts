import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { busyhour, type Ended } from '../cli/busyhour.ts';
import { HOSTILE_NAMES } from '../frozen/hostileNames.ts';
import { hostileScenario } from '../frozen/hostileScenario.ts';
import { NARROW, openPage, pagesFolder } from './chromium.ts';
import { hostileScriptRan, sidewaysScroll } from './pageChecks.ts';

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

const ended = new Map<string, Ended>();

beforeAll(async () => {
  writeFileSync(join(pagesFolder(), 'hostile.yaml'), hostileScenario(0));
  writeFileSync(join(pagesFolder(), `${OTHER}.yaml`), hostileScenario(1, 2));
  for (const [page, { args }] of Object.entries(PAGES)) {
    ended.set(page, await busyhour([...args, '--out', 'out', '--quiet'], { cwd: pagesFolder() }));
  }
});

describe.each(Object.entries(PAGES))('%s of forty hostile names in every field', (name, { title, ready }) => {
  it('runs nothing, asks for nothing, and shows names whole, as text', async () => {
    expect(ended.get(name)).toMatchObject({ code: 0, stderr: '' });
    const { page, complaints } = await openPage(join('out', name), { viewport: NARROW, ready });
    const texts = new Set(await page.locator('bdi, option').allTextContents());
    const expected = name === EXPLANATION ? [NAME] : HOSTILE_NAMES;
    expect(expected.filter((each) => !texts.has(each))).toEqual([]);
    expect(await page.title()).toContain(title);
    expect(await page.locator(FOREIGN).count()).toBe(0);
    expect(await hostileScriptRan(page)).toBe(false);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
