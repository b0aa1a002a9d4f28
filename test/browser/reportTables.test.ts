import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plotlySource } from '../../src/node/plotlySource.ts';
import { html } from '../../src/report/html.ts';
import { HOSTILE, HOSTILE_GROUPS } from '../frozen/hostileNames.ts';
import { centerRun } from '../frozen/sampleCenter.ts';
import { journeyRun } from '../frozen/sampleJourney.ts';
import { bankRun, type Sample } from '../frozen/sampleRun.ts';
import { openPage, pagesFolder } from './chromium.ts';

const SAMPLES: { readonly [name: string]: Sample } = {
  bank: bankRun(),
  center: centerRun(),
  journey: journeyRun(),
  hostile: bankRun(HOSTILE),
};
/** A4 less the margins of the page, in CSS pixels. */
const PAPER = { width: 688, height: 1000 };

beforeAll(async () => {
  const plotly = plotlySource();
  for (const [name, { run, scenario }] of Object.entries(SAMPLES))
    writeFileSync(join(pagesFolder(), `${name}.html`), html(run, scenario, { plotly }));
});

interface Copied {
  readonly rows: readonly (readonly string[])[];
  readonly html: string;
}

/** What lands on the clipboard from the table whose title has these words. */
async function copy(page: Page, title: string): Promise<Copied> {
  const box = page.locator('.table').filter({ has: page.locator('.table-title', { hasText: title }) });
  const waiting = page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        addEventListener(
          'copy',
          ({ clipboardData: data }) => resolve([data?.getData('text/plain') ?? '', data?.getData('text/html') ?? '']),
          { once: true },
        );
      }),
  );
  await box.locator('button.copy').first().click();
  const [text = '', markup = ''] = await waiting;
  return { rows: text.split('\r\n').map((line) => line.split('\t')), html: markup };
}

describe('a copied table', () => {
  it('has numbers as numbers: no unit, no separator, bounds apart, the shared unit in the header', async () => {
    const { page } = await openPage('center.html');
    const { rows } = await copy(page, 'per contact, the ratio of the means');
    expect(rows[0]?.slice(0, 4)).toEqual(['Cost', 'Per day, USD', '95% from, USD', '95% to, USD']);
    const { total } = SAMPLES.center?.run.estimates.cost ?? {};
    const last = rows.at(-1) ?? [];
    expect(Number(last[1])).toBeCloseTo(total?.mean ?? Number.NaN, -1);
    for (const row of rows.slice(1)) for (const cell of row.slice(1)) expect(cell).toMatch(/^(-?\d+(\.\d+)?%?|)$/);
  });

  it('parts a mean from the bounds beside it, and writes times as a clock does', async () => {
    const { page } = await openPage('bank.html');
    const { rows } = await copy(page, 'Contacts per day');
    const [header = [], first = []] = rows;
    const cell = (name: string) => first[header.indexOf(name)];
    expect(cell('Service level')).toMatch(/^\d+(\.\d)?%$/);
    expect(cell('Service level, 95% from')).toMatch(/^\d+(\.\d)?%$/);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it('keeps what looks like a formula text, and its markup holds no more than the page', async () => {
    const { page } = await openPage('hostile.html');
    const { rows, html: markup } = await copy(page, 'Agent time in hours');
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining([HOSTILE_GROUPS[0], `'${HOSTILE_GROUPS[1]}`]));
    expect(markup).not.toMatch(/<(?!\/?(table|tr|td)\b)/);
  });
});

describe('the printed report', () => {
  it.each(['bank', 'center', 'journey'])('of the %s run has nothing wider than the paper', async (name) => {
    const { page } = await openPage(`${name}.html`, { viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('table, figure, .plot, .tile, p, dd, pre')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
  });
});
