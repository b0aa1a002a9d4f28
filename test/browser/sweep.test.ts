import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { busyhour } from '../cli/busyhour.ts';
import { NARROW, type OpenedPage, openPage, pagesFolder, WIDE } from './chromium.ts';
import { sidewaysScroll } from './pageChecks.ts';

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

beforeAll(async () => {
  const folder = pagesFolder();
  writeFileSync(join(folder, 'base.json'), JSON.stringify(BASE));
  for (const [name, sweep] of Object.entries(SWEEPS)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(sweep));
    expect(await busyhour(['sweep', `${name}.json`, '--quiet'], { cwd: folder })).toMatchObject({
      code: 0,
      stderr: '',
    });
  }
});

function open(name: keyof typeof SWEEPS, viewport = WIDE): Promise<OpenedPage> {
  return openPage(`output/${name}/report.html`, { viewport });
}

const figures = (page: Page) =>
  page.locator('[data-figure]').evaluateAll((all) => all.map((figure) => figure.getAttribute('data-figure')));

/** Texts above and below the panels of a figure that lie over each other or beyond its edges. Boxes are a little higher than letters. */
function collisions(figure: Locator): Promise<readonly string[]> {
  return figure.evaluate((place) => {
    const LOOSE = 2;
    const frame = place.getBoundingClientRect();
    const texts = [...place.querySelectorAll('.annotation-text, [class*=tick] text')].map((text) => ({
      text: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const outside = texts.filter(
      ({ box }) =>
        box.left < frame.left - LOOSE ||
        box.right > frame.right + LOOSE ||
        box.top < frame.top - LOOSE ||
        box.bottom > frame.bottom + LOOSE,
    );
    const over = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(
          ({ box }) =>
            Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > LOOSE &&
            Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > LOOSE,
        )
        .map((other) => `${one.text} over ${other.text}`),
    );
    return [...outside.map(({ text }) => `${text} beyond the edge`), ...over];
  });
}

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
  });

  it('tells sampled factors in ranges of about as many cells', async () => {
    const { page, complaints } = await open('sampled');
    const cells = await page.locator('.table').first().locator('tbody tr td:nth-child(3)').allTextContents();
    expect(cells).toEqual(Array.from({ length: 16 }, () => '5'));
    expect(complaints).toEqual([]);
  });

  it('of one cell has its numbers and no figures', async () => {
    const { page, complaints } = await open('single');
    expect(await figures(page)).toEqual([]);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['grid', 'wide', WIDE, 7],
    ['grid', 'narrow', NARROW, 7],
    ['sampled', 'wide', WIDE, 16],
    ['sampled', 'narrow', NARROW, 16],
  ] as const)(
    'names every factor and level of the %s one, %s, none over another',
    async (name, _, viewport, levels) => {
      const { page, complaints } = await open(name, viewport);
      for (const figure of await page.locator('[data-figure^=effects]').all()) {
        expect(await figure.locator('.xtick text, .x2tick text, .x3tick text').count()).toBe(levels);
        expect(await collisions(figure)).toEqual([]);
      }
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});
